import type { Formula } from '@kexie/schema/indicator'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/**
 * What a formula is over has to be counted itself: formulas over formulas, and so a circle of them, are faults, each with the code
 * that is none.
 */
export function formulaFaults({ indicators }: PlacedDefinitions): Fault[] {
  const measures = new Map(indicators.map(({ value: { code, measure } }) => [code, measure]))
  const isCounted = (code: string) => (measures.get(code) ?? 'DERIVED') !== 'DERIVED'
  return indicators.flatMap(({ value, file, path }) => {
    if (value.measure !== 'DERIVED') return []
    return inputs(value.formula).flatMap(([key, code]) =>
      isCounted(code)
        ? []
        : file.fault([...path, 'formula', ...key], counted, cameOf(code, measures.has(code))),
    )
  })
}

/** What a formula is over, each with where it says so. */
const inputs = (formula: Formula): (readonly [key: readonly (string | number)[], code: string])[] => [
  [['of'], formula.of],
  ...('to' in formula ? [[['to'], formula.to] as const] : []),
  ...(formula.op === 'total'
    ? (['plus', 'less'] as const).flatMap((key) =>
        (formula[key] ?? []).map((code, place) => [[key, place], code] as const),
      )
    : []),
]

const counted = {
  zh: '本包中直接计数的指标',
  en: 'an indicator of the package that is counted and not derived',
}

const cameOf = (code: string, isKnown: boolean) =>
  isKnown
    ? { zh: `“${code}”，它本身由公式推算`, en: `"${code}", which is derived itself` }
    : { zh: `“${code}”，本包没有`, en: `"${code}", which the package does not have` }
