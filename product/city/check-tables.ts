import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** Rows of statistical tables that name an indicator the package does not have. */
export function rowFaults({ tables, indicators }: PlacedDefinitions): Fault[] {
  const codes = new Set(indicators.map(({ value }) => value.code))
  const expected = {
    zh: '本包的一个指标（记录不含的行不写 indicator）',
    en: 'an indicator of the package (none where no record carries the row)',
  }
  return tables.flatMap(({ value: { rows }, file, path }) =>
    rows.flatMap(({ indicator }, place) =>
      indicator === undefined || codes.has(indicator)
        ? []
        : file.fault([...path, 'rows', place, 'indicator'], expected),
    ),
  )
}
