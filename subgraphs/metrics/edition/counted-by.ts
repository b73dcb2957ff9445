import { canonical, hashOf } from '@kexie/schema/canonical'
import { inputsOf } from '@kexie/schema/indicator'
import type { Definitions } from '../definitions/definitions.ts'

/**
 * What an indicator counts, as a hash: of the rules in force, and of a formula with whatever it is derived from. The same for as
 * long as nothing that its figures rest on is counted otherwise, however it is worded.
 */
export function countedBy(
  definitions: Definitions,
  code: string,
  hashes: ReadonlyMap<string, string>,
): string {
  const indicator = definitions.find(code)
  if (indicator?.measure !== 'DERIVED') return hashes.get(code) ?? ''
  const { formula } = indicator
  const inputs = inputsOf(formula).map((input) => countedBy(definitions, input, hashes))
  return hashOf(canonical({ formula, inputs }))
}
