import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Action, permissions, reachesByRole } from '@kexie/schema/permission'

/** Gives the clients of the gateway their copy of what it answers beside the graph, and of what addresses say to both. */
const copies = {
  'http/import-answer': ['clients/web/pages/report/import', 'clients/cli'],
  'http/people-answer': ['clients/web/parts/people', 'clients/cli'],
  'http/cells-answer': ['clients/web/parts/files'],
  'http/founding-answer': ['clients/web/pages/founding'],
  'http/form-answer': ['clients/web/pages/report/form'],
  'period/asked-period': ['clients/web/address'],
}
for (const [path, folders] of Object.entries(copies)) {
  const contract = readFileSync(new URL(`../schema/${path}.ts`, import.meta.url), 'utf8')
  const name = basename(path)
  const copy = `// Made of schema/${path}.ts by \`npm run generate\`.\n\n${contract}`
  for (const folder of folders)
    writeFileSync(new URL(`../${folder}/${name}.generated.ts`, import.meta.url), copy)
}

/** Which roles may do what, and how far: pages tell it to whoever may not. */
const whoMay = (Object.keys(permissions) as Action[]).map((action) => [
  action,
  Object.fromEntries(reachesByRole(action).filter(([role]) => role !== 'SERVICE')),
])
const table = `// Made of schema/viewer/permissions.ts by \`npm run generate\`.

/** Roles that may do something, each with how far. */
export const whoMay: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(Object.fromEntries(whoMay), null, 2)}
`
writeFileSync(new URL('../clients/web/viewer/who-may.generated.ts', import.meta.url), table)
