import { unzipSync, zipSync } from 'fflate'

/** The first moment a ZIP knows, for every part, so that equal content packs alike. */
export const packedAt = new Date(1980, 0, 1)

/** Packs parts into a ZIP archive, in their order. */
export function pack(parts: Iterable<readonly [string, Uint8Array]>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(parts), { mtime: packedAt, level: 6 }))
}

/** The parts of an archive that we made ourselves; what others send goes through `unpack`. */
export function unpackOwn(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}
