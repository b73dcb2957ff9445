import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, visit } from 'graphql'
import { expect, test } from 'vitest'
import { root, sourceFiles, trackedFiles } from './source-files.ts'

/** Names of before, and what the field calls it (the glossary of CONTRIBUTING). */
const replaced = new Map([
  ['asker', 'caller'],
  ['deed', 'mutation'],
  ['question', 'query'],
  ['law', 'shared SDL'],
  ['room', 'package, folder or section'],
  ['book', 'records, ledger or workbook'],
  ['claim', 'session variables, or review lock'],
  ['claimed', 'session variables, or review lock'],
  ['standing', 'counting, or the state of whatever it is'],
  ['scene', 'context or inputs of what it is for'],
  ['judge', 'check or decide'],
  ['judged', 'checked or decided'],
  ['judgement', 'outcome'],
  ['cast', 'people or accounts'],
  ['told', 'what was said: message, report, answer'],
])

/** Where such a word is the field's own, or another program's. */
const meant: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^subgraphs\/(incubators|talent)\/|^db\/tables\/(incubators|talent)\.ts$/,
    /^contestJudge$|^judges$|^question$/i,
  ],
  [/^test\/journeys\/incubators\.test\.ts$/, /^(judges|question)$/],
  // Kinds of handbooks, of services and of works.
  [/\.graphql$/, /^(STARTUP_QUESTIONS|ROOM|BOOK)$/],
  // The library that the tests of the gateway have for a subgraph.
  [
    /^gateway\/(testing\/library|gateway\.test|faults\.test)\.ts$|^test\/attacks\/rates\.test\.ts$/,
    /^books?$|^booksResolvers$/i,
  ],
  // Names of other programs.
  [/\.ts$/, /^(bookType|book_append_sheet|book_new|requiredClaims)$/],
]

const partsOf = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .map((part) => part.replace(/(?<=[a-z]{2})s$/, ''))

/** Of the names of a file those that hold a word of before, with what to say instead. */
const outdated = (path: string, names: readonly string[]): string[] =>
  [...new Set(names)]
    .filter((name) => !meant.some(([where, what]) => where.test(path) && what.test(name)))
    .flatMap((name) =>
      partsOf(name).flatMap((part) => (replaced.has(part) ? `${path}: ${name} → ${replaced.get(part)}` : [])),
    )

test('names in the code are the field’s: no word of before', () => {
  const files = sourceFiles().filter(({ path }) => !path.startsWith('cities/'))
  expect(files.flatMap(({ path, names }) => outdated(path, names))).toEqual([])
})

test('nor in what the graph is called', () => {
  // What is composed is made of the subgraphs' own files.
  const own = trackedFiles('*.graphql').filter((path) => !/^schema\/(api|supergraph)\./.test(path))
  const found = own.flatMap((path) => {
    const names: string[] = []
    visit(parse(readFileSync(join(root, path), 'utf8')), { Name: ({ value }) => void names.push(value) })
    return outdated(path, names)
  })
  expect(found).toEqual([])
})

test('a word of before is found in the middle of a name, and is none in a longer word', () => {
  expect(
    outdated('a.ts', ['signAsker', 'openBook', 'room_of', 'lawful', 'workbook', 'roommate']),
  ).toHaveLength(3)
})
