/** The annual report as the graph tells it. */
export interface AnnualReport {
  from: number
  to: number
  district: { name: string } | null
  asOf: string
  chapters: {
    heading: string
    paragraphs: { segments: { text: string; figure: { indicator: { code: string } } | null }[] }[]
  }[]
  figures: ReportedFigure[]
  blank: { name: string }[]
}

export interface ReportedFigure {
  indicator: { code: string; name: string; unit: string; definition: string }
  value: number | null
  relation: string
  years: { year: number; value: number | null }[]
  reconciliation: string
}

/** A yearly statistical table as the graph tells it. */
export interface StatisticalTable {
  code: string
  name: string
  year: number
  district: { name: string } | null
  rows: {
    code: string
    name: string
    unit: string | null
    value: number | null
    before: number | null
    change: number | null
    indicator: { code: string } | null
  }[]
  explanation: string
}

const verdicts: Readonly<Record<string, string>> = {
  MATCHES: '与公布数相符',
  ABOVE: '多于公布数',
  BELOW: '少于公布数',
  UNSUPPORTED: '公布数无记录支撑',
  INCONSISTENT: '公布文件自相矛盾',
  UNPUBLISHED: '未曾公布',
  WITHHELD: '保密，不对照',
}

/** Rows of the appendix: every figure of the report once, with its years and what stands behind it. */
export function appendixRows(figures: readonly ReportedFigure[]): string[][] {
  const once = [...new Map(figures.map((figure) => [figure.indicator.code, figure])).values()]
  return once.map(({ indicator, value, years, reconciliation }, index) => [
    `${index + 1}`,
    indicator.name,
    `${value ?? '—'} ${indicator.unit}`,
    years.map((year) => year.value ?? '—').join(' · '),
    verdicts[reconciliation] ?? reconciliation,
    indicator.definition,
  ])
}

/** Header and rows of a statistical table; a row that no record carries says so. */
export function tableRows({ year, rows }: StatisticalTable): string[][] {
  const cell = (value: number | null) => (value === null ? '' : String(value))
  return [
    ['行号', '项目', '计量单位', `${year}年`, `${year - 1}年`, '增减', '支撑指标'],
    ...rows.map((row) => [
      row.code,
      row.name,
      row.unit ?? '',
      cell(row.value),
      cell(row.before),
      cell(row.change),
      row.indicator?.code ?? '本系统记录不含',
    ]),
  ]
}
