import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type LocalFileHeader, type ZipFile } from 'yauzl'
import { FileRefused } from './refusal.ts'

/** Most that a file may unpack to, one part of it and all of them, in bytes; ten thousand rows of the widest type take 15 MB. */
const partLimit = 40 * 1_048_576
const wholeLimit = 64 * 1_048_576

/** A part larger than this that shrank more than a hundredfold was made to. */
const suspiciousSize = 10 * 1_048_576
const suspiciousRatio = 100
const entryLimit = 2000

/** Bits of an entry's flags (PKWARE APPNOTE 4.4.4): encrypted, sizes follow the data, strongly encrypted, masked. */
const encrypted = 0x2041
const describedLater = 0x0008

const endLength = 22
const zip64Extra = 0x0001

/**
 * Unpacks a ZIP archive whole: the only place that does, so that what is checked is what is read. What an entry says of itself in
 * the directory, before its data and behind it must agree, no byte belongs to two, and what it unpacks to is held to the
 * limits before and while it is done.
 * @returns the parts by name in lower case, as OPC compares them (ECMA-376-2, 6.2.2.3)
 * @throws {FileRefused} INFLATES, DAMAGED, ENCRYPTED
 */
export async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const { zip, entries } = await directoryOf(bytes)
  refuseBombs(entries)
  const parts = new Map<string, Buffer>()
  const spans: Span[] = []
  for (const entry of entries) {
    const local = await zip.readLocalFileHeaderPromise(entry).catch(damaged)
    const end = endOfEntry(bytes, entry, local)
    spans.push({ from: entry.relativeOffsetOfLocalHeader, to: end })
    const name = entry.fileName.toLowerCase()
    if (parts.has(name)) throw new FileRefused('DAMAGED', { received: `${entry.fileName} ×2` })
    parts.set(name, contentOf(bytes, entry, local.fileDataStart))
  }
  refuseOverlaps(spans, directoryStart(bytes, zip))
  return parts
}

async function directoryOf(bytes: Buffer) {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
    if (zip.entryCount > entryLimit) throw new FileRefused('DAMAGED', { received: `${zip.entryCount} parts` })
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    refuseZip64(bytes, zip, entries)
    return { zip, entries }
  } catch (error) {
    return damaged(error)
  }
}

function damaged(error: unknown): never {
  if (error instanceof FileRefused) throw error
  throw new FileRefused('DAMAGED', { received: error instanceof Error ? error.message.slice(0, 100) : '' })
}

/** Files of this size never need it, and a second directory is a second opinion of what the file holds. */
function refuseZip64(bytes: Buffer, zip: ZipFile, entries: readonly Entry[]): void {
  const locator = endOfDirectory(bytes, zip) - 20
  const isLocated = locator >= 0 && bytes.readUInt32LE(locator) === 0x07064b50
  const isUsed = entries.some(({ extraFields }) => extraFields.some(({ id }) => id === zip64Extra))
  if (isLocated || isUsed) throw new FileRefused('DAMAGED', { received: 'ZIP64' })
}

/** The comment at the end is told in code page 437, a character a byte. */
const endOfDirectory = (bytes: Buffer, { comment }: ZipFile) => bytes.length - endLength - comment.length

const directoryStart = (bytes: Buffer, zip: ZipFile) => bytes.readUInt32LE(endOfDirectory(bytes, zip) + 16)

function refuseBombs(entries: readonly Entry[]): void {
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (declared > wholeLimit) throw tooMuch(declared)
  const bomb = entries.find(
    ({ uncompressedSize: size, compressedSize: packed }) =>
      size > partLimit || (size > suspiciousSize && size > packed * suspiciousRatio),
  )
  if (bomb) throw tooMuch(bomb.uncompressedSize)
}

const tooMuch = (received: number) =>
  new FileRefused('INFLATES', { expected: megabytes(partLimit), received: megabytes(received) })

const megabytes = (size: number) => `${Math.ceil(size / 1_048_576)} MB`

/** Where an entry ends with all that belongs to it. @throws {FileRefused} where its header and the directory disagree */
function endOfEntry(bytes: Buffer, entry: Entry, local: LocalFileHeader): number {
  const { generalPurposeBitFlag: flags, compressionMethod, fileNameRaw, fileName } = entry
  if (flags & encrypted) throw new FileRefused('ENCRYPTED')
  const disagree = () => new FileRefused('DAMAGED', { received: fileName })
  if (
    local.generalPurposeBitFlag !== flags ||
    local.compressionMethod !== compressionMethod ||
    !local.fileName.equals(fileNameRaw)
  )
    throw disagree()
  const end = local.fileDataStart + entry.compressedSize
  const isLater = Boolean(flags & describedLater)
  const isBlank = local.crc32 === 0 && local.compressedSize === 0 && local.uncompressedSize === 0
  if (!(isLater && isBlank) && !says(entry, [local.crc32, local.compressedSize, local.uncompressedSize]))
    throw disagree()
  if (!isLater) return end
  // The signature before it is customary and not required (APPNOTE 4.3.9.3).
  const at = end + 4 <= bytes.length && bytes.readUInt32LE(end) === 0x08074b50 ? end + 4 : end
  const isThere = at + 12 <= bytes.length
  if (
    !isThere ||
    !says(
      entry,
      [0, 4, 8].map((offset) => bytes.readUInt32LE(at + offset)),
    )
  )
    throw disagree()
  return at + 12
}

const says = ({ crc32: sum, compressedSize, uncompressedSize }: Entry, declared: readonly number[]) =>
  declared[0] === sum && declared[1] === compressedSize && declared[2] === uncompressedSize

function contentOf(bytes: Buffer, entry: Entry, start: number): Buffer {
  const { compressionMethod, compressedSize, uncompressedSize, fileName, crc32: sum } = entry
  const packed = bytes.subarray(start, start + compressedSize)
  const content = compressionMethod === 0 ? packed : inflated(packed, entry)
  if (content.length === uncompressedSize && crc32(content) === sum) return content
  throw new FileRefused('DAMAGED', { received: fileName })
}

function inflated(packed: Buffer, { compressionMethod, uncompressedSize, fileName }: Entry): Buffer {
  if (compressionMethod !== 8) throw new FileRefused('DAMAGED', { received: fileName })
  try {
    // One byte more than declared: who unpacks to more has lied about it.
    return inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch(partLimit + 1)
    throw new FileRefused('DAMAGED', { received: fileName })
  }
}

interface Span {
  from: number
  to: number
}

/** No byte of the archive is read for two entries, nor for an entry and the directory. */
function refuseOverlaps(spans: readonly Span[], directory: number): void {
  let before = 0
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from < before || to > directory) throw new FileRefused('DAMAGED', { received: 'overlapping parts' })
    before = to
  }
}
