import { inflateRawSync } from 'node:zlib'

/** Text of one file inside a zip archive. */
export function entryOf(archive: Buffer, wanted: string): string {
  for (const [name, text] of entriesOf(archive)) if (name === wanted) return text
  throw new Error(`no ${wanted}`)
}

/** The files inside a zip archive as text, each found by its place in the central directory. */
export function* entriesOf(archive: Buffer): Generator<readonly [name: string, text: string]> {
  for (let at = 0; at < archive.length - 4; at++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) continue
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString()
    const [size, offset] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)]
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
    const content = archive.subarray(start, start + size)
    yield [name, (archive.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString()]
  }
}
