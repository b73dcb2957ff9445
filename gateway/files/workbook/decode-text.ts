import { FileRefused } from './refusal.ts'

/**
 * The text of a file, without its byte order mark. Strict UTF-8 first: text in GB18030, as Chinese offices save it, is hardly ever valid UTF-8, while any
 * bytes look like some GB18030.
 * @throws {FileRefused} for what is in neither
 */
export function decodeText(bytes: Buffer): string {
  const wide = [0xfeff, 0xfffe].indexOf(bytes.length > 1 ? bytes.readUInt16LE(0) : 0)
  for (const encoding of wide < 0 ? ['utf-8', 'gb18030'] : [['utf-16le', 'utf-16be'][wide]]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // The next encoding is tried.
    }
  }
  throw new FileRefused('ENCODING')
}
