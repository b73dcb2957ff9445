import { isOfYears } from '@kexie/schema/asked-period'
import type { CellValue } from '../workbook/table.ts'
import type { SheetColumn, SheetToWrite } from '../workbook/write-xlsx.ts'
import { type EnumWord, relationCell } from './enum-words.ts'
import type { Entry, FigurePage } from './figure-answer.ts'

/** One text in the file's language. */
type Say = (zh: string, en: string) => string

/** What the sheets are written with. */
interface Words {
  say: Say
  word: EnumWord
}

type Rows = readonly (readonly CellValue[])[]

/** The sheets of a figure: what it is, each of its breakdowns, at last its entries, which come later; a breakdown it does not have has no sheet. */
export function figureSheets(page: FigurePage, words: Words): SheetToWrite[] {
  const { say } = words
  const breakdowns = [
    sheet(say('逐年', 'Years'), headers(page, words).years, yearRows(page, words)),
    sheet(say('逐月', 'Months'), headers(page, words).months, monthRows(page, words)),
    sheet(say('各区', 'Districts'), headers(page, words).districts, districtRows(page, words)),
    sheet(say('分类', 'Breakdown'), headers(page, words).parts, partRows(page, words)),
    sheet(say('各单位', 'Organizations'), headers(page, words).organizations, organizationRows(page, words)),
    sheet(say('公布的数', 'Published'), headers(page, words).statements, statementRows(page, words)),
  ]
  return [
    sheet(say('概要', 'Summary'), [say('项目', 'Item'), say('内容', 'Content')], summaryRows(page, words)),
    ...breakdowns.filter(({ rows }) => rows.length > 0),
    evidenceSheet(words),
  ]
}

/** The entries behind the figure, each with its record. */
export const evidenceRows = (entries: readonly Entry[], { word }: Words): Rows =>
  entries.map(({ occurredOn, record, organization, district, indicator, quantity, counting, ...how }) => [
    day(occurredOn),
    record?.title ?? null,
    record && word('Provenance', record.provenance),
    organization?.name ?? null,
    district?.name ?? null,
    indicator.name,
    quantity,
    relationCell(word, { ...how, value: quantity }),
    indicator.unit,
    word('Counting', counting),
  ])

export const evidenceHeader = ({ say }: Words): string[] => [
  ...[say('日期', 'Date'), say('记录', 'Record'), say('来历', 'Provenance'), say('单位', 'Organization')],
  ...[say('区', 'District'), say('指标', 'Indicator'), say('计入', 'Counts'), say('关系', 'Relation')],
  ...[say('计量单位', 'Unit'), say('计入方式', 'Counting')],
]

function evidenceSheet(words: Words): SheetToWrite {
  const columns = evidenceHeader(words).map(
    (header, index): SheetColumn => ({
      header,
      kind: index === 0 ? 'DATE' : index === 6 ? 'NUMBER' : 'TEXT',
      width: index === 1 || index === 3 ? 40 : 14,
    }),
  )
  return { name: words.say('依据', 'Evidence'), columns, rows: [], grows: true }
}

function headers({ indicator: { unit } }: FigurePage, { say }: Words) {
  const relation = say('关系', 'Relation')
  const basis = say('来历', 'Rests on')
  return {
    years: [say('年', 'Year'), unit, relation, basis],
    months: [say('月', 'Month'), unit, relation, basis],
    districts: [say('区', 'District'), unit, relation, basis],
    parts: [say('分类', 'By'), say('类别', 'Part'), unit, relation, basis, say('账目', 'Entries')],
    organizations: [say('单位', 'Organization'), unit, relation, basis, say('账目', 'Entries')],
    statements: [
      ...[say('原文写法', 'Wording'), say('公布值', 'Value'), say('印作', 'Printed as')],
      ...[say('自', 'From'), say('至', 'To'), say('对照', 'Reconciliation'), say('出处', 'Source')],
      say('段落', 'Paragraph'),
    ],
  }
}

function summaryRows(page: FigurePage, { say, word }: Words): Rows {
  const { indicator, area, from, to, fromMonth, toMonth, asOf, figure } = page
  const { value, basis, observedIn, planned, target, reconciliation } = figure
  return [
    [say('指标', 'Indicator'), indicator.name],
    [say('代码', 'Code'), indicator.code],
    [say('口径', 'What counts'), indicator.definition],
    [say('汇总方式', 'Measure'), word('Measure', indicator.measure)],
    [say('范围', 'Area'), area],
    [say('起始年', 'From'), from],
    [say('截止年', 'To'), to],
    ...(isOfYears({ fromMonth, toMonth })
      ? []
      : [
          [say('起始月', 'From month'), fromMonth],
          [say('截止月', 'To month'), toMonth],
        ]),
    [say('所依据的时刻', 'As known at'), asOf ?? say('现在', 'now')],
    [say('单位', 'Unit'), indicator.unit],
    [say('数值', 'Value'), value],
    [say('关系', 'Relation'), relationCell(word, figure)],
    [say('来历', 'Rests on'), basis && word('FigureBasis', basis)],
    ...(observedIn === null ? [] : [[say('观测年份', 'Observed in'), observedIn]]),
    [say('已预告', 'Announced'), planned],
    ...comparisonRows(page, say),
    [say('目标', 'Target'), target?.value ?? null],
    ...(target ? [[say('目标的含义', 'How the target is meant'), word('Relation', target.relation)]] : []),
    [say('完成度（%）', 'Percent reached'), target?.achievement ?? null],
    ...(target ? [[say('进度', 'Pace'), word('Pace', target.pace)]] : []),
    [
      say('与公布数对照', 'Against what was published'),
      reconciliation && word('Reconciliation', reconciliation),
    ],
  ]
}

/** How it stands to the same months of the year before and to as many right before, and the year so far; of several years none of it. */
function comparisonRows({ from, to, fromMonth, toMonth, figure }: FigurePage, say: Say): Rows {
  const areYears = isOfYears({ fromMonth, toMonth })
  if (areYears && from !== to) return []
  const { yearEarlier, periodBefore, yearToDate } = figure
  const rows = [
    [say('同比增减', 'Change on the year before'), yearEarlier?.change ?? null],
    [say('同比增幅（%）', 'Growth on the year before (%)'), yearEarlier?.growth ?? null],
  ]
  if (areYears) return rows
  return [
    ...rows,
    [say('环比增减', 'Change on the period before'), periodBefore?.change ?? null],
    [say('环比增幅（%）', 'Growth on the period before (%)'), periodBefore?.growth ?? null],
    [say('本年累计', 'Year to date'), yearToDate.value],
  ]
}

const yearRows = ({ figure }: FigurePage, { word }: Words): Rows =>
  figure.years.map(({ year, name, basis, ...number }) => [
    // A year alone is a number, as it was.
    ...[name === `${year}` ? year : name, number.value, relationCell(word, number)],
    basis && word('FigureBasis', basis),
  ])

const monthRows = ({ figure }: FigurePage, { word }: Words): Rows =>
  figure.months.map(({ month, basis, ...number }) => [
    ...[month, number.value, relationCell(word, number)],
    word('FigureBasis', basis),
  ])

const districtRows = ({ figure }: FigurePage, { word }: Words): Rows =>
  figure.districts.map(({ district, basis, ...number }) => [
    district?.name ?? null,
    number.value,
    relationCell(word, number),
    basis && word('FigureBasis', basis),
  ])

const partRows = ({ figure }: FigurePage, { say, word }: Words): Rows =>
  (figure.breakdowns ?? []).flatMap(({ dimensions, parts }) =>
    parts.map(({ values, basis, entries, ...number }) => [
      ...dimensions.map(({ name }) => name),
      ...values.map(({ name }) => name ?? say('未填明', 'not stated')),
      ...[number.value, relationCell(word, number), word('FigureBasis', basis), entries],
    ]),
  )

const organizationRows = ({ organizations }: FigurePage, { word }: Words): Rows =>
  organizations.map(({ organization, basis, entries, ...number }) => [
    organization?.name ?? null,
    number.value,
    relationCell(word, number),
    word('FigureBasis', basis),
    entries,
  ])

const statementRows = ({ figure }: FigurePage, { word }: Words): Rows =>
  figure.statements.map(({ wording, value, printed, from, to, reconciliation, source }) => [
    wording,
    value,
    printed.text,
    from,
    to,
    reconciliation && word('Reconciliation', reconciliation),
    `${source.publisher}《${source.title}》${source.published}`,
    source.paragraph,
  ])

const day = (text: string) => new Date(`${text}T00:00:00Z`)

function sheet(name: string, header: readonly string[], rows: Rows): SheetToWrite {
  const columns = header.map((text, index) => columnOf(text, index, rows))
  return { name, columns, rows }
}

function columnOf(header: string, index: number, rows: Rows): SheetColumn {
  const cells = rows.map((row) => row[index] ?? null)
  const longest = Math.max(
    0,
    ...cells.slice(0, 100).map((cell) => (typeof cell === 'string' ? cell.length : 0)),
  )
  return { header, kind: kindOf(cells), width: Math.min(60, Math.max(12, longest * 2)) }
}

function kindOf(cells: readonly CellValue[]): SheetColumn['kind'] {
  if (cells.some((cell) => cell instanceof Date)) return 'DATE'
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (numbers.length === 0) return 'TEXT'
  return numbers.every(Number.isInteger) ? 'WHOLE' : 'DECIMAL'
}
