import { inflateRawSync } from 'node:zlib'

/** Text of one file inside a zip archive, found by its local header. */
export function entryOf(archive: Buffer, wanted: string): string {
  for (let at = 0; at < archive.length - 4; at++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) continue
    const nameLength = archive.readUInt16LE(at + 28)
    const name = archive.subarray(at + 46, at + 46 + nameLength).toString()
    if (name !== wanted) continue
    const [size, offset] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 42)]
    const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28)
    return inflateRawSync(archive.subarray(start, start + size)).toString()
  }
  throw new Error(`no ${wanted}`)
}
