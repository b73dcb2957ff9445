import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'
import { type DocumentNode, Kind, print } from 'graphql'

/**
 * Beside each page's question (`overview.graphql`) its document and the types of its answer (`overview.generated.ts`); and all
 * of them in `clients/web/public/operations.json`, a persisted query manifest, so that a page sends a hash where it asks a question.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const documents = globSync('clients/web/**/*.graphql', {
  cwd: root,
  exclude: (path) => /node_modules|queries/.test(path),
})

/** What is wrong with an input, as every form asks for it. */
const shared = 'clients/web/parts/forms/problems.graphql'
const uses = (path: string) => readFileSync(join(root, path), 'utf8').includes('...Problems')

interface Operation {
  /** SHA-256 of the body, in hexadecimal digits. */
  id: string
  name: string
  type: string
  body: string
}

const operations = new Map<string, Operation>()

/** Takes an operation into the manifest; what its document carries along is its hash and its name. */
function persist(document: DocumentNode): { hash: string; operation: string } {
  const definition = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (definition?.kind !== Kind.OPERATION_DEFINITION || !definition.name)
    throw new Error('an operation has a name')
  // As the generated text has it, of which the hash is.
  const fragments = document.definitions.filter((one) => one !== definition)
  const body = [print(definition), ...(fragments.length > 0 ? [fragments.map(print).join('\n')] : [])].join(
    '\n    ',
  )
  const id = createHash('sha256').update(body).digest('hex')
  const name = definition.name.value
  const other = operations.get(name)
  if (other && other.id !== id) throw new Error(`two operations are called ${name}`)
  operations.set(name, { id, name, type: definition.operation, body })
  return { hash: id, operation: name }
}

await generate(
  {
    cwd: root,
    silent: true,
    errorsOnly: true,
    schema: 'schema/api.graphql',
    generates: Object.fromEntries(
      documents.map((path) => [
        path.replace(/\.graphql$/, '.generated.ts'),
        {
          documents: uses(path) ? [path, shared] : path,
          plugins: ['typescript-operations', 'typed-document-node'],
        },
      ]),
    ),
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      unstable_onExecutableDocumentNode: persist,
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Quantity: 'number', Coordinate: 'number' },
    },
  },
  true,
)

const manifest = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [...operations.values()].sort((one, other) => one.name.localeCompare(other.name)),
}
mkdirSync(new URL('../clients/web/public/', import.meta.url), { recursive: true })
writeFileSync(
  new URL('../clients/web/public/operations.json', import.meta.url),
  `${JSON.stringify(manifest, null, 2)}\n`,
)
