import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, findBreakingChanges } from 'graphql'
import { expect, test } from 'vitest'
import { outdated } from '../../product/compose.ts'
import { root } from './source-files.ts'

test('the committed supergraph and API are what the subgraphs compose to', () => {
  expect(outdated()).toEqual([])
})

const api = () => readFileSync(join(root, 'schema/api.graphql'), 'utf8')

/** The API of the last commit that others may already build on, or null where there is none: a first commit, or no git. */
function publishedApi(): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1_048_576,
    })
  for (const base of ['origin/main', 'HEAD~1']) {
    try {
      const commit = git('merge-base', 'HEAD', base).trim()
      if (base === 'origin/main' && commit === git('rev-parse', 'HEAD').trim()) continue
      return git('show', `${commit}:schema/api.graphql`)
    } catch {
      // No such commit here: try the next.
    }
  }
  return null
}

/** Breaking changes that no decision names. */
function unannounced(before: string, after: string, decisions: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ description }) => description)
    .filter((description) => !decisions.includes(description))
}

function decisions(): string {
  const folder = join(root, 'schema/decisions')
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

test('a removed field is found, and passes once a decision names it', () => {
  const before = 'type Query { a: Int b: Int }'
  const after = 'type Query { a: Int }'
  expect(unannounced(before, after, '')).toEqual(['Query.b was removed.'])
  expect(unannounced(before, after, 'We drop it: Query.b was removed.')).toEqual([])
  expect(unannounced(before, before, '')).toEqual([])
})

test('nothing that clients may build on breaks without a decision that names it', () => {
  const before = publishedApi()
  expect(before === null ? [] : unannounced(before, api(), decisions())).toEqual([])
})
