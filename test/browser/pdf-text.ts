import { inflateSync } from 'node:zlib'

/** What a PDF that Chromium printed says, page by page, in the order in which it is drawn. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf)
  const words = new Map<string, Map<number, string>>()
  for (const { head } of objects.values())
    for (const [, name = '', font = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '')?.[1]
      if (unicode) words.set(name, glyphsOf(objects.get(unicode)?.body ?? ''))
    }
  return [...objects.values()].map(({ body }) => drawnText(body, words)).join('')
}

interface PdfObject {
  head: string
  /** What its stream says. */
  body: string
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const { 1: number = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const end = text.indexOf('endobj', index)
    const whole = text.slice(index, end)
    const stream = /stream\r?\n/.exec(whole)
    const head = stream ? whole.slice(0, stream.index) : whole
    const from = index + (stream ? stream.index + stream[0].length : 0)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const bytes = pdf.subarray(from, from + length)
    const body = !stream ? '' : (head.includes('/Filter') ? inflateSync(bytes) : bytes).toString('latin1')
    objects.set(number, { head, body })
  }
  return objects
}

/** Which glyph of a font is which text, as its map to Unicode says. */
function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(Number.parseInt(glyph, 16), utf16(text))
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)]
      for (let glyph = first; glyph <= last; glyph++)
        glyphs.set(glyph, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + glyph - first))
    }
  return glyphs
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')

function drawnText(body: string, words: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined
  let text = ''
  for (const [, name, glyphs] of body.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
    if (name) font = words.get(name)
    for (const [glyph] of (glyphs ?? '').matchAll(/.{4}/g))
      text += font?.get(Number.parseInt(glyph, 16)) ?? ''
  }
  return text
}
