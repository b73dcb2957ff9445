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
    /^(subgraphs|cities\/\w+)\/(incubators|talent)\/|^db\/tables\/(incubators|talent)\.ts$|^db\/migrations\//,
    /^contest_?judge(_\w+)?$|^judges$|^question$/i,
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
  [/^test\/journeys\/oidc-issuer\.ts$/, /^(conformIdTokenClaims|claims)$/],
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
  expect(sourceFiles().flatMap(({ path, names }) => outdated(path, names))).toEqual([])
})

const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('nor in what the files themselves are called', () => {
  expect(trackedFiles().flatMap((path) => outdated(path, path.split(/[/.]/)))).toEqual([])
})

/** The classes that a sheet of styles knows. */
const classesIn = (css: string) => [...css.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name)

/** The classes an element is given, as a text or as one of several. */
const classesGiven = (tsx: string) =>
  [...tsx.matchAll(/\b(?:class|look|cellLook)(?:=|: )(?:"([^"]*)"|'([^']*)'|\{\[([^\]]*)\])/g)].flatMap(
    ([, ...given]) => given.join(' ').match(/[\w-]+/g) ?? [],
  )

test('nor in the classes of the pages', () => {
  const sheets = trackedFiles('clients/web/*.css').map((path) => [path, classesIn(read(path))] as const)
  const parts = trackedFiles('clients/web/*.tsx').map((path) => [path, classesGiven(read(path))] as const)
  expect([...sheets, ...parts].flatMap(([, names]) => names).length).toBeGreaterThan(500)
  expect([...sheets, ...parts].flatMap(([path, names]) => outdated(path, names))).toEqual([])
})

/** What SQL names, without what it says in comments and in texts; a function's or a policy's text is SQL again. */
const namesInSql = (sql: string) =>
  sql
    .replaceAll(/--.*|\{\{[^}]*\}\}/g, '')
    .replaceAll(/'(?:[^']|'')*'/g, (text) => (/\b(from|policy|select|table)\b/i.test(text) ? text : ''))
    .match(/[a-z_][a-z0-9_]*/gi) ?? []

test('nor in the database', () => {
  const files = trackedFiles('db/*.sql')
  expect(files.length).toBeGreaterThan(80)
  expect(files.flatMap((path) => outdated(path, namesInSql(read(path))))).toEqual([])
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
