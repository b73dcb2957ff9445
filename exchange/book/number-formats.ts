import { type Shown, shownBy } from './number-format.ts'
import { readXml } from './read-xml.ts'
import type { Parts } from './workbook-parts.ts'

/** What each style of a workbook shows of a number, by its number. */
export function numberFormats(parts: Parts, part: string | undefined): Shown[] {
  const content = part === undefined ? undefined : parts.get(part)
  if (!part || !content) return []
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isIn = false
  readXml(part, content, {
    open(name, attributes) {
      if (name === 'cellXfs') isIn = true
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'xf' && isIn) ids.push(Number(attributes.numFmtId ?? 0))
    },
    close(name) {
      if (name === 'cellXfs') isIn = false
    },
  })
  return ids.map((id) => shownBy(id, codes.get(id)))
}
