import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { root, trackedFiles } from './source-files.ts'

/** Names of npm packages, of MIME types, of branches, addresses and patterns: with a slash, and no path of the tree. */
const noPath = /^@|^origin\/|^(https?|postgres):|^[/?#&]|[*…<>{}()$=" ]|^application\/|^\.data\//

const files = trackedFiles()

/** Every file of the tree and every folder it is in; what is built of them is not in every checkout. */
const paths = new Set(
  files.flatMap((path) => path.split('/').map((_, place, names) => names.slice(0, place + 1).join('/'))),
)

const documents = files
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** What stands in a document as a path: links to files of the tree, and names in backticks with a slash. */
function pathsIn(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  const links = [...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  const named = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name)
  return [...links, ...named.filter((name) => name.includes('/'))].filter((name) => !noPath.test(name))
}

/** Whether there is such a file: from the root, from the document's own folder, or from a folder of its package. */
function isThere(document: string, path: string): boolean {
  const plain = path.replace(/:\d+$|\/$/, '')
  for (let folder = dirname(document); ; folder = dirname(folder)) {
    if (paths.has(join(folder, plain))) return true
    if (folder === '.') return false
  }
}

/** Files that a recipe makes; they are there once it is carried out. */
const madeBy = (text: string) => [...text.matchAll(/^- `([^`]+)`$/gm)].map(([, file = '']) => normalize(file))

test('every path that a document names is there', () => {
  const missing = documents.flatMap(({ path, text }) => {
    const made = path.startsWith('docs/recipes/') ? madeBy(text) : []
    return pathsIn(text)
      .filter((name) => !made.includes(normalize(name)) && !isThere(path, name))
      .map((name) => `${path}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('links, names in backticks and lines are looked at, what is no path and what stands in a block is not', () => {
  const text = 'See [it](schema/README.md#a) and `db/migrate.ts:3`, `@kexie/db`, `a b/c`.\n```\n`x/y`\n```\n'
  expect(pathsIn(text)).toEqual(['schema/README.md', 'db/migrate.ts:3'])
  expect([isThere('db/README.md', 'tables/events.ts'), isThere('db/README.md', 'tables/none.ts')]).toEqual([
    true,
    false,
  ])
})
