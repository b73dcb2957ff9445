import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { FileRefused } from './refusal.ts'

/** Most that a file may unpack to, in bytes; ten thousand rows of the widest type come to a tenth of it. */
const inflatedLimit = 150 * 1_048_576

/** A part larger than this that shrank more than a hundredfold was made to. */
const suspiciousSize = 10 * 1_048_576
const suspiciousRatio = 100
const entryLimit = 2000

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50

interface Entry {
  name: string
  method: number
  packed: number
  size: number
  offset: number
}

/**
 * Unpacks a ZIP archive (PKWARE APPNOTE 6.3) whole. What it declares and what it really unpacks to are both held to the
 * limits before and while it is done.
 * @throws {FileRefused} INFLATES, DAMAGED, ENCRYPTED
 */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const entries = directoryOf(bytes)
  const declared = entries.reduce((sum, { size }) => sum + size, 0)
  if (declared > inflatedLimit) throw tooMuch(declared)
  const bomb = entries.find(({ size, packed }) => size > suspiciousSize && size > packed * suspiciousRatio)
  if (bomb) throw tooMuch(bomb.size)
  return new Map(entries.map((entry) => [entry.name, inflate(bytes, entry)]))
}

const tooMuch = (received: number) =>
  new FileRefused('INFLATES', { expected: megabytes(inflatedLimit), received: megabytes(received) })

const megabytes = (size: number) => `${Math.ceil(size / 1_048_576)} MB`

function directoryOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > entryLimit) throw new FileRefused('DAMAGED', { received: `${count} parts` })
  const entries: Entry[] = []
  for (let index = 0, at = bytes.readUInt32LE(end + 16); index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature)
      throw new FileRefused('DAMAGED', { received: 'directory' })
    entries.push(entryAt(bytes, at))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function endOf(bytes: Buffer): number {
  const farthest = Math.max(0, bytes.length - 22 - 65_535)
  for (let at = bytes.length - 22; at >= farthest; at--)
    if (bytes.readUInt32LE(at) === endSignature) return at
  throw new FileRefused('DAMAGED', { received: 'no directory' })
}

function entryAt(bytes: Buffer, at: number): Entry {
  if (bytes.readUInt16LE(at + 8) & 1) throw new FileRefused('ENCRYPTED')
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function inflate(bytes: Buffer, { name, method, packed, size, offset }: Entry): Buffer {
  const isLocal = offset + 30 <= bytes.length && bytes.readUInt32LE(offset) === localSignature
  if (!isLocal) throw new FileRefused('DAMAGED', { received: name })
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (method === 0) return data
  try {
    // One byte more than declared: who unpacks to more has lied about it.
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(inflatedLimit + 1)
    throw new FileRefused('DAMAGED', { received: name })
  }
}

/** Packs parts into a ZIP archive, in their order. */
export function zip(entries: Iterable<readonly [string, Buffer]>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of entries) {
    const packed = deflateRawSync(content)
    const header = headerOf(Buffer.byteLength(name), content, packed)
    const local = Buffer.concat([signed(localSignature), header, Buffer.from(name), packed])
    parts.push(local)
    directory.push(centralOf(name, header, offset))
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(endSignature)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

function signed(signature: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(signature)
  return buffer
}

/** What local header and directory have in common; names are UTF-8 and times the first a ZIP knows, so that equal content packs alike. */
function headerOf(nameLength: number, content: Buffer, packed: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt16LE(0x21, 8)
  header.writeUInt32LE(crc32(content), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(content.length, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function centralOf(name: string, header: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return Buffer.concat([signed(centralSignature), header.subarray(0, 2), header, tail, Buffer.from(name)])
}
