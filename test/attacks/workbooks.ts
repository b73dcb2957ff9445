import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Number formats by the style that has them: general, a day, a time, a percentage, five digits, thousands, a month. */
const formats = ['General', 'yyyy-mm-dd', 'h:mm', '0.0%', '00000', '0,', 'yyyy"年"m"月"']

/** A sheet of a workbook: its cells as XML, or whole. */
export interface SheetMade {
  name: string
  /** Rows as arrays of cells, each the XML of one or a plain text. */
  rows?: readonly (readonly string[])[]
  /** Attributes of a row by its number. */
  rowAttributes?: Readonly<Record<number, string>>
  /** What stands before and behind the cells. */
  before?: string
  after?: string
  /** Instead of all that. */
  xml?: string
}

export interface WorkbookMade {
  sheets: readonly SheetMade[]
  properties?: string
  strings?: readonly string[]
  /** Further parts, or others instead. */
  parts?: Readonly<Record<string, string | Uint8Array>>
}

/** The parts of a workbook, made by hand so that every byte of it can be wrong. */
export function partsOf({ sheets, properties = '', strings = [], parts = {} }: WorkbookMade) {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  )
  const led = sheets.map((_, index) =>
    relation(`r${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  )
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsXml([relation('r0', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...led,
      relation('rs', 'styles', 'styles.xml'),
      relation('rt', 'sharedStrings', 'sharedStrings.xml'),
    ]),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)]),
    ),
    ...parts,
  }
  return Object.fromEntries(
    Object.entries(all).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
}

/** The workbook as a file. */
export const workbook = (made: WorkbookMade): Buffer => Buffer.from(zipSync(partsOf(made)))

export const stylesXml = (codes: readonly string[]) =>
  `${declaration}<styleSheet xmlns="${main}"><numFmts>${codes
    .map((code, index) => `<numFmt numFmtId="${index + 200}" formatCode="${attribute(code)}"/>`)
    .join(
      '',
    )}</numFmts><cellXfs>${codes.map((_, index) => `<xf numFmtId="${index + 200}"/>`).join('')}</cellXfs></styleSheet>`

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`

const relationsXml = (all: readonly string[]) =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

function sheetXml({ rows = [], rowAttributes = {}, before = '', after = '', xml }: SheetMade): string {
  if (xml !== undefined) return xml
  const lines = rows.map((cells, index) => {
    const own = cells.map((cell, column) =>
      (cell.startsWith('<c') ? cell : text(cell)).replace(
        '<c',
        `<c r="${String.fromCharCode(65 + column)}${index + 1}"`,
      ),
    )
    return `<row r="${index + 1}" ${rowAttributes[index + 1] ?? ''}>${own.join('')}</row>`
  })
  return `${declaration}<worksheet xmlns="${main}">${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`
}

export const text = (value: string) =>
  `<c t="inlineStr"><is><t xml:space="preserve">${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`

/** A number in one of the formats, by its place in the list of them. */
export const number = (
  value: string | number,
  format: 'plain' | 'day' | 'time' | 'percent' | 'digits' | 'scaled' | 'month' = 'plain',
) =>
  `<c s="${['plain', 'day', 'time', 'percent', 'digits', 'scaled', 'month'].indexOf(format)}"><v>${value}</v></c>`
