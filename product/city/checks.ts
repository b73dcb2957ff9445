import { codeFaults } from './check-codes.ts'
import { formulaFaults } from './check-formulas.ts'
import { ruleFaults } from './check-rules.ts'
import { sentenceFaults } from './check-sentences.ts'
import { headlineFaults, serviceFaults } from './check-services.ts'
import { tableFaults } from './check-tables.ts'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** Whether what a package names is there. A new part of a package brings its own. */
export const checks: readonly ((city: PlacedDefinitions) => Fault[])[] = [
  codeFaults,
  serviceFaults,
  headlineFaults,
  formulaFaults,
  ruleFaults,
  sentenceFaults,
  tableFaults,
]
