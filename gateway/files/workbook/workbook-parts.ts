import { posix } from 'node:path'
import { hiddenSheet } from './hidden-sheet.ts'
import { type Attributes, elementsOf, localName, readXml } from './read-xml.ts'
import { FileRefused } from './refusal.ts'
import { sheetLimit } from './table.ts'

/** The parts of an archive by name in lower case. */
export type Parts = ReadonlyMap<string, Buffer>

/** A sheet before its cells are read. */
export interface SheetFound {
  name: string
  /** Name of its part; empty for a sheet that has no cells, such as a chart. */
  part: string
}

/** A workbook before its sheets are read. */
export interface WorkbookFound {
  sheets: readonly SheetFound[]
  /** Days are counted from 1904. */
  from1904: boolean
  strings: string | undefined
  styles: string | undefined
}

/**
 * What a workbook consists of, by its relations as every program follows them.
 * @throws {FileRefused} UNKNOWN_FORMAT, HIDDEN_SHEET
 */
export function findWorkbook(parts: Parts): WorkbookFound {
  const root = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.part ?? ''
  const content = parts.get(root)
  if (!content || !root.endsWith('.xml')) throw new FileRefused('UNKNOWN_FORMAT')
  const relations = relationsOf(parts, root)
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part
  const listed: Attributes[] = []
  let from1904 = false
  readXml(root, content, {
    open(name, attributes) {
      if (name === 'sheet') listed.push({ ...attributes })
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
    },
  })
  refuseHidden(listed)
  if (listed.length === 0) throw new FileRefused('UNKNOWN_FORMAT')
  if (listed.length > sheetLimit) throw new FileRefused('DAMAGED', { received: `${listed.length} sheets` })
  const worksheets = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]),
  )
  const sheets = listed.map((attributes) => ({
    name: attributes.name ?? '',
    part: worksheets.get(relationId(attributes) ?? '') ?? '',
  }))
  refuseTwice(sheets)
  return { sheets, from1904, strings: partOf('sharedStrings'), styles: partOf('styles') }
}

export const isTrue = (value: string | undefined) => value === '1' || value === 'true'

const relationId = (attributes: Attributes) =>
  Object.entries(attributes).find(([name]) => name.includes(':') && localName(name) === 'id')?.[1]

function refuseHidden(sheets: readonly Attributes[]): void {
  const hidden = sheets.find(({ name, state }) => (state ?? 'visible') !== 'visible' && name !== hiddenSheet)
  if (hidden) throw new FileRefused('HIDDEN_SHEET', { received: hidden.name ?? '' })
}

/** Two sheets of one name, or of one part, would be one and the same to who is told of them. */
function refuseTwice(sheets: readonly SheetFound[]): void {
  for (const said of [sheets.map(({ name }) => name), sheets.flatMap(({ part }) => part || [])]) {
    const twice = said.find((one, index) => said.indexOf(one) !== index)
    if (twice !== undefined) throw new FileRefused('DAMAGED', { received: `${twice} ×2` })
  }
}

export interface Relation {
  id: string
  /** Last word of its address: worksheet, comments. */
  type: string
  /** Name of the part it leads to, in lower case. */
  part: string
}

/** Where a part leads; with an empty name, where the archive does. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = posix.dirname(part)
  const name = `${folder === '.' ? '' : `${folder}/`}_rels/${posix.basename(part)}.rels`
  return elementsOf(name, parts.get(name), 'Relationship')
    .filter(({ TargetMode }) => TargetMode !== 'External')
    .map(({ Id = '', Type = '', Target = '' }) => ({
      id: Id,
      type: Type.slice(Type.lastIndexOf('/') + 1),
      part: posix
        .join('/', Target.startsWith('/') ? '' : folder, Target)
        .slice(1)
        .toLowerCase(),
    }))
}
