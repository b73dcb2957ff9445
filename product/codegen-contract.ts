import { readFileSync, writeFileSync } from 'node:fs'

/** Gives the clients of the gateway their copy of what it answers beside the graph. */
const copies = {
  'import-answer': ['clients/web/pages/report/import', 'clients/cli'],
  'people-answer': ['clients/web/parts/people', 'clients/cli'],
  'cells-answer': ['clients/web/parts/files'],
  'founding-answer': ['clients/web/pages/founding'],
  'form-answer': ['clients/web/pages/report/form'],
}
for (const [name, folders] of Object.entries(copies)) {
  const contract = readFileSync(new URL(`../schema/http/${name}.ts`, import.meta.url), 'utf8')
  const copy = `// Made of schema/http/${name}.ts by \`npm run generate\`.\n\n${contract}`
  for (const folder of folders)
    writeFileSync(new URL(`../${folder}/${name}.generated.ts`, import.meta.url), copy)
}
