import { type Formula, inputsOf } from '@kexie/schema/indicator'
import type { Definitions } from '../definitions/definitions.ts'

/** Codes whose rows are needed, sorted by how they are read. */
export interface CodesByMeasure {
  all: string[]
  distinct: string[]
  observed: string[]
  /** Of which the largest or the smallest is taken, and those of them of which the smallest is. */
  extremes: string[]
  smallest: string[]
  levels: string[]
  /** Codes needed from the first year on: stocks, and what ranks and runs look back over. */
  histories: string[]
}

/** The measured codes that figures of `codes` are computed from. */
export function neededCodes({ find }: Definitions, codes: readonly string[]): CodesByMeasure {
  const all = new Set<string>()
  const histories = new Set<string>()
  for (const code of codes) {
    const indicator = find(code)
    if (indicator?.measure !== 'DERIVED') {
      all.add(code)
      continue
    }
    for (const input of inputsOf(indicator.formula)) all.add(input)
    if (looksBack(indicator.formula)) for (const input of inputsOf(indicator.formula)) histories.add(input)
  }
  const measured = [...all]
  const by = (measure: string) => measured.filter((code) => find(code)?.measure === measure)
  return {
    all: measured,
    distinct: by('DISTINCT'),
    observed: by('OBSERVATION'),
    extremes: [...by('MAX'), ...by('MIN')],
    smallest: by('MIN'),
    levels: by('LEVEL'),
    histories: [...new Set([...histories, ...by('STOCK')])],
  }
}

/** Years before its period that an indicator is measured from: what compares with an earlier year begins there. */
export function yearsBefore({ find }: Definitions, code: string): number {
  const indicator = find(code)
  if (indicator?.measure !== 'DERIVED') return 0
  const { formula } = indicator
  if (formula.op === 'change') return formula.years
  return formula.op === 'growth' ? 1 : 0
}

const looksBack = ({ op }: Formula) => op === 'rank' || op === 'run' || op === 'change'

/** Catalogue order, for lists that are asked for by code. */
export function inCatalogueOrder(definitions: Definitions, codes: readonly string[]): string[] {
  const wanted = new Set(codes)
  return definitions.codes.filter((code) => wanted.has(code))
}
