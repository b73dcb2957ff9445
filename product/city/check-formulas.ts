import { formulaFlaws, formulaInputs } from '@kexie/schema/formula-flaws'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/**
 * What a formula is over has to be counted itself, and so that the formula means something: formulas over formulas, and so a circle of them, are
 * faults, each with the code that is none.
 */
export function formulaFaults({ indicators }: PlacedDefinitions): Fault[] {
  const measures = new Map(indicators.map(({ value: { code, measure } }) => [code, measure]))
  const isCounted = (code: string) => (measures.get(code) ?? 'DERIVED') !== 'DERIVED'
  return indicators.flatMap(({ value, file, path }) => {
    if (value.measure !== 'DERIVED') return []
    const strange = formulaInputs(value.formula).flatMap(({ path: at, code }) =>
      isCounted(code)
        ? []
        : file.fault([...path, 'formula', ...at], counted, cameOf(code, measures.has(code))),
    )
    const meaningless = formulaFlaws(value.formula, (code) => measures.get(code)).map((flaw) =>
      file.fault([...path, 'formula', ...flaw.path], flaw.expected, flaw.received),
    )
    return [...strange, ...meaningless]
  })
}

const counted = {
  zh: '本包中直接计数的指标',
  en: 'an indicator of the package that is counted and not derived',
}

const cameOf = (code: string, isKnown: boolean) =>
  isKnown
    ? { zh: `“${code}”，它本身由公式推算`, en: `"${code}", which is derived itself` }
    : { zh: `“${code}”，本包没有`, en: `"${code}", which the package does not have` }
