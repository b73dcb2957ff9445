/** A check of the product that a recipe may fail by, as a script of the shell. */
interface Check {
  script: string
  /** Made wherever a recipe is tried; the others where everything is verified. */
  always?: true
}

/** The checks after a recipe was carried out and committed, in the order in which they are made. */
export const checks: readonly Check[] = [
  { script: 'npm run -s types', always: true },
  { script: 'npm run -s format', always: true },
  { script: 'npm run -s spelling', always: true },
  { script: 'npm run -s compose:check' },
  { script: 'npm run -s dead-code' },
  { script: 'npx vitest run test/house test/conventions --maxWorkers=1' },
]
