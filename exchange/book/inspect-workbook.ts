import { hiddenSheet } from './hidden-sheet.ts'
import { FileRefused } from './refusal.ts'
import { columnLimit, columnNumber } from './table.ts'
import { unzip } from './zip.ts'

/** A sheet before its cells are read. */
export interface SheetFound {
  name: string
  /** Places of its formulas, such as B5. */
  formulas: ReadonlySet<string>
}

const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/**
 * Looks at an .xlsx before anything else does: refuses what no clerk's spreadsheet has.
 * @returns its sheets in their order
 * @throws {FileRefused}
 */
export function inspectWorkbook(bytes: Buffer): SheetFound[] {
  if (bytes.subarray(0, 8).equals(compoundFile)) {
    // Since Office 2007 an encrypted workbook is a compound file too, with this stream (MS-OFFCRYPTO 2.3.4).
    throw new FileRefused(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'ENCRYPTED' : 'OLD_FORMAT',
    )
  }
  const parts = unzip(bytes)
  for (const [name, content] of parts) refuseDangers(name, content)
  return sheetsOf(parts)
}

const active =
  /vbaProject|\/externalLinks\/|\/embeddings\/|\/activeX\/|\/macrosheets\/|connections\.xml$|\/queryTables\//i

function refuseDangers(name: string, content: Buffer): void {
  if (active.test(name)) throw new FileRefused('ACTIVE_CONTENT', { received: name })
  if (!/\.(xml|rels|vml)$/i.test(name)) return
  // A declaration in UTF-16 would hide from this; no spreadsheet program writes its parts so.
  const isWide =
    (content[0] === 0xff && content[1] === 0xfe) ||
    (content[0] === 0xfe && content[1] === 0xff) ||
    content[1] === 0
  if (isWide || /<!(DOCTYPE|ENTITY)/i.test(content.toString('latin1')))
    throw new FileRefused('ENTITIES', { received: name })
}

function sheetsOf(parts: ReadonlyMap<string, Buffer>): SheetFound[] {
  const workbook = parts.get('xl/workbook.xml')?.toString() ?? ''
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString() ?? ''
  const found = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
    name: decoded(attribute(tag, 'name')),
    isHidden: attribute(tag, 'state') !== '' && attribute(tag, 'state') !== 'visible',
    part: partOf(relations, attribute(tag, '[\\w]+:id')),
  }))
  if (found.length === 0) throw new FileRefused('UNKNOWN_FORMAT')
  const foreign = found.find(({ name, isHidden }) => isHidden && name !== hiddenSheet)
  if (foreign) throw new FileRefused('HIDDEN_SHEET', { received: foreign.name })
  return found.map(({ name, part }) => ({
    name,
    formulas: formulasIn(name, parts.get(part)?.toString() ?? ''),
  }))
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole)

function partOf(relations: string, id: string): string {
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].find(
    ([tag]) => attribute(tag, 'Id') === id,
  )
  const target = relation ? attribute(relation[0], 'Target') : ''
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Places of formulas; refuses a sheet with a cell beyond any column a template has, which readers would make room for. */
function formulasIn(sheet: string, xml: string): Set<string> {
  const formulas = new Set<string>()
  let widest = ''
  for (const [, cell = '', column = '', formula] of xml.matchAll(
    /<(?:\w+:)?c\s(?:[^>]*?\s)?r="(([A-Z]+)\d+)"[^>]*>(<(?:\w+:)?f\b)?/g,
  )) {
    if (column.length > widest.length || (column.length === widest.length && column > widest)) widest = column
    if (formula) formulas.add(cell)
  }
  if (columnNumber(widest) > columnLimit) {
    const received = `${columnNumber(widest)}`
    throw new FileRefused('TOO_MANY_COLUMNS', { sheet, expected: `${columnLimit}`, received })
  }
  const all = xml.match(/<(?:\w+:)?f[\s/>]/g)?.length ?? 0
  if (all > formulas.size) throw new FileRefused('ACTIVE_CONTENT', { received: `${sheet} <f>` })
  return formulas
}
