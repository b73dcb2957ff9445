import type { Text } from '@kexie/schema/indicator'
import { elementsOf } from './read-xml.ts'
import type { Workbook } from './table.ts'
import { type Parts, relationsOf, type SheetFound } from './workbook-parts.ts'

/** What a workbook may hold beside the cells of its sheets that says something, by where it stands in the archive. */
const kinds: readonly { parts: RegExp; what: Text }[] = [
  { parts: /^xl\/media\//, what: { zh: '图片', en: 'pictures' } },
  { parts: /^xl\/charts\/chart\d*\.xml$/, what: { zh: '图表', en: 'charts' } },
  { parts: /^xl\/pivottables\//, what: { zh: '数据透视表', en: 'pivot tables' } },
  { parts: /^xl\/diagrams\/data/, what: { zh: '图示', en: 'diagrams' } },
  { parts: /^xl\/threadedcomments\//, what: { zh: '批注对话', en: 'threads of comments' } },
]

/** What of a workbook nobody reads, so that it can be named. */
export function unreadParts(parts: Parts, sheets: readonly SheetFound[]): Workbook['unread'] {
  const found = kinds.map(({ parts: pattern, what }) => ({
    what,
    count: [...parts.keys()].filter((name) => pattern.test(name)).length,
  }))
  const chartSheets = sheets.filter(({ part }) => part === '').length
  return [
    ...found,
    { what: { zh: '没有单元格的工作表', en: 'sheets without cells' }, count: chartSheets },
    { what: { zh: '批注', en: 'notes on cells' }, count: notesBelowHeader(parts, sheets) },
    { what: { zh: '文本框', en: 'text boxes' }, count: textBoxes(parts) },
  ].filter(({ count }) => count > 0)
}

/** Notes in the first row say what a column is, as those of our templates do. */
function notesBelowHeader(parts: Parts, sheets: readonly SheetFound[]): number {
  const notes = sheets.flatMap(({ part }) =>
    relationsOf(parts, part)
      .filter(({ type }) => type === 'comments')
      .flatMap(({ part: own }) => elementsOf(own, parts.get(own), 'comment')),
  )
  return notes.filter(({ ref }) => !/^[A-Z]+1$/.test(ref ?? '')).length
}

const textBoxes = (parts: Parts) =>
  [...parts]
    .filter(([name]) => /^xl\/drawings\/drawing\d*\.xml$/.test(name))
    .reduce((count, [name, content]) => count + elementsOf(name, content, 'txBody').length, 0)
