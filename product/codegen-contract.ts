import { readFileSync, writeFileSync } from 'node:fs'

/** Gives the clients of the gateway their copy of what it answers beside the graph. */
const contract = readFileSync(new URL('../schema/http/import-answer.ts', import.meta.url), 'utf8')
const header = '// Made of schema/http/import-answer.ts by `npm run generate`.\n\n'
for (const copy of [
  'clients/web/pages/report/import/import-answer.generated.ts',
  'clients/cli/import-answer.generated.ts',
])
  writeFileSync(new URL(`../${copy}`, import.meta.url), header + contract)
