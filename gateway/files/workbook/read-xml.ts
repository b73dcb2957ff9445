import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileRefused } from './refusal.ts'

/** What a reader of a part is told, in order; names without their prefix. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** The attributes of an element, by their names as written. */
export type Attributes = Readonly<Record<string, string>>

/** Bytes decoded at a time. */
const step = 65_536

/** What programs add of their own (ECMA-376-1, 18.2.10): its elements bear the names of those that are read, and are none of them. */
const extension = 'extLst'

/** No part of a workbook nests its elements deeper, and none has more attributes to one. */
const deepest = 100
const mostAttributes = 200

/**
 * Reads an XML part but for its extensions, from its first byte to its last, in time that grows with its length and no faster.
 * @throws {FileRefused} DAMAGED for what is not well-formed UTF-8 XML, ENTITIES for a document type
 */
export function readXml(part: string, content: Buffer, reader: XmlReader): void {
  const parser = new SaxesParser({ fileName: part, xmlns: false as const, position: false })
  let depth = 0
  /** How deep an extension began that is under way; none does at infinity. */
  let skipped = Number.POSITIVE_INFINITY
  let attributes = 0
  parser.on('doctype', () => {
    throw new FileRefused('ENTITIES', { received: part })
  })
  parser.on('opentagstart', () => {
    attributes = 0
    if (++depth > deepest) throw damaged(part, 'depth')
  })
  parser.on('attribute', (_: SaxesAttributePlain) => {
    if (++attributes > mostAttributes) throw damaged(part, 'attributes')
  })
  parser.on('opentag', ({ name, attributes: own }: SaxesTagPlain) => {
    if (localName(name) === extension) skipped = Math.min(skipped, depth)
    if (depth < skipped) reader.open?.(localName(name), own)
  })
  const tell = (text: string) => {
    if (depth < skipped) reader.text?.(text)
  }
  parser.on('text', tell)
  parser.on('cdata', tell)
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    if (depth < skipped) reader.close?.(localName(name))
    if (depth-- === skipped) skipped = Number.POSITIVE_INFINITY
  })
  parser.on('error', (error) => {
    throw damaged(part, error.message)
  })
  write(parser, part, content)
}

function write(parser: Pick<SaxesParser, 'write' | 'close'>, part: string, content: Buffer): void {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < content.length; at += step) {
    let text: string
    try {
      text = decoder.decode(content.subarray(at, at + step), { stream: at + step < content.length })
    } catch {
      throw damaged(part, 'UTF-8')
    }
    parser.write(text)
  }
  parser.close()
}

const damaged = (part: string, why: string) =>
  new FileRefused('DAMAGED', { received: `${part}: ${why}`.slice(0, 100) })

export const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Every element of that name in a part, by its attributes. */
export function elementsOf(part: string, content: Buffer | undefined, name: string): Attributes[] {
  const found: Attributes[] = []
  if (content)
    readXml(part, content, {
      open: (local, attributes) => {
        if (local === name) found.push({ ...attributes })
      },
    })
  return found
}
