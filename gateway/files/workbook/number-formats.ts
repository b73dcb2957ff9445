import { type Shown, shownBy } from './number-format.ts'
import { readXml } from './read-xml.ts'
import type { Parts } from './workbook-parts.ts'

/** What each style of a workbook shows of a number, by its number. */
export function numberFormats(parts: Parts, part: string | undefined): Shown[] {
  const content = part === undefined ? undefined : parts.get(part)
  if (!part || !content) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  // The formats that a condition puts on cells have numbers of their own.
  let section = ''
  readXml(part, content, {
    open(name, attributes) {
      if (name === 'cellXfs' || name === 'numFmts') section = name
      if (name === 'numFmt' && section === 'numFmts')
        codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'xf' && section === 'cellXfs') ids.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === section) section = ''
    },
  })
  return ids.map((id) => shownBy(id, codes.get(id)))
}
