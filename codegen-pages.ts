import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generate } from '@graphql-codegen/cli'

/** Beside each page's question (`overview.graphql`) its document and the types of its answer (`overview.generated.ts`). */
const root = fileURLToPath(new URL('.', import.meta.url))
const questions = globSync('web/**/*.graphql', {
  cwd: root,
  exclude: (path) => /node_modules|queries/.test(path),
})

await generate(
  {
    cwd: root,
    silent: true,
    errorsOnly: true,
    schema: 'schema/api.graphql',
    generates: Object.fromEntries(
      questions.map((path) => [
        path.replace(/\.graphql$/, '.generated.ts'),
        { documents: path, plugins: ['typescript-operations', 'typed-document-node'] },
      ]),
    ),
    config: {
      documentMode: 'string',
      enumsAsTypes: true,
      useTypeImports: true,
      skipTypename: true,
      scalars: { ID: 'string', Date: 'string', DateTime: 'string', Quantity: 'number', Coordinate: 'number' },
    },
  },
  true,
)
