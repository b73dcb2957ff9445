import { inputsOf } from '@kexie/schema/indicator'
import type { Definitions } from '../definitions/definitions.ts'
import { type Areas, allAreas, scopesSince } from '../figure/tree.ts'
import type { PendingEntry } from '../store/pending.ts'

/** What entries can move: every figure of these indicators, in these areas, over any of these years. */
export interface Touched {
  /** Measured indicators and those derived from them, in the order of the catalogue. */
  codes: readonly string[]
  /** Districts and the areas above them, the widest first. */
  areas: readonly string[]
  from: number
  to: number
}

/** The indicators, areas and years that posting `entries` can move; undefined when there is nothing to post. */
export function touchedBy(
  definitions: Definitions,
  entries: readonly PendingEntry[],
  areas: Areas,
  today: string,
): Touched | undefined {
  if (entries.length === 0) return undefined
  const measured = new Set(entries.map(({ indicator }) => indicator))
  const years = entries.map(({ occurredOn }) => Number(occurredOn.slice(0, 4)))
  const scopes = new Set(
    entries.flatMap(({ districtCode, occurredOn }) => scopesSince(areas, districtCode, occurredOn)),
  )
  // Whoever returns a level from another area since had it in the one before.
  const isAnywhere = [...measured].some((code) => definitions.find(code)?.measure === 'LEVEL')
  return {
    codes: definitions.codes.filter((code) => dependsOn(definitions, code, measured)),
    areas: allAreas(areas).filter((area) => isAnywhere || scopes.has(area)),
    from: Math.min(...years),
    // A stock carries on to this year, growth looks back from the year after.
    to: Math.max(Number(today.slice(0, 4)), Math.max(...years) + 1),
  }
}

/** Whether an indicator is one of these, or computed from one. */
export function dependsOn({ find }: Definitions, code: string, measured: ReadonlySet<string>): boolean {
  const indicator = find(code)
  if (indicator?.measure !== 'DERIVED') return measured.has(code)
  return inputsOf(indicator.formula).some((input) => measured.has(input))
}
