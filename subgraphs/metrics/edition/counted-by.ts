import { canonical, hashOf } from '@kexie/schema/canonical'
import { findIndicator } from '@kexie/schema/indicators'
import { inputsOf } from '../figure/needs.ts'

/**
 * What an indicator counts, as a hash: of the rules in force, and of a formula with whatever it is derived from. The same for as
 * long as nothing that its figures rest on is counted otherwise, however it is worded.
 */
export function countedBy(code: string, hashes: ReadonlyMap<string, string>): string {
  const indicator = findIndicator(code)
  if (indicator?.measure !== 'DERIVED') return hashes.get(code) ?? ''
  const { formula } = indicator
  return hashOf(canonical({ formula, inputs: inputsOf(formula).map((input) => countedBy(input, hashes)) }))
}
