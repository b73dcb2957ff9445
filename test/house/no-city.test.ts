import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { listValues } from '../../product/city/blank-lists.ts'
import { root, trackedFiles } from './source-files.ts'

/** What only the package of a city may say: the names of one, and codes of its districts. */
const names = /常州|changzhou|龙城|(?<!\d)3204\d\d(?!\d)/i

interface Name {
  zh: string
  en: string
}

interface District {
  name: Name
  short?: Name
}

type Lists = Record<string, { values: Record<string, Name> | null }>

const filesOf = <Content>(name: string): Content[] =>
  trackedFiles(`cities/*/${name}`).map((path) => parse(readFileSync(join(root, path), 'utf8')))

/** What every city begins with is nobody's own, as long as a city calls it so too. */
const isUsual = (list: string, code: string, name: string) => listValues[list]?.[code]?.zh === name

/** Without the marks that set a name off, which are set in one place and left out in another. */
const unmarked = (text: string) => text.replaceAll(/[“”"《》]/g, '')

/** Names of the cities' districts, and of the programmes, awards and whatever else their lists have, each by itself. */
const ofPackages = new Set(
  [
    ...filesOf<District[]>('districts.yaml').flatMap((districts) =>
      districts.flatMap(({ name, short }) => [name.zh, name.en, ...(short ? [short.zh] : [])]),
    ),
    ...filesOf<Lists>('lists.yaml').flatMap((lists) =>
      Object.entries(lists).flatMap(([list, { values }]) =>
        Object.entries(values ?? {}).flatMap(([code, { zh }]) => (isUsual(list, code, zh) ? [] : zh)),
      ),
    ),
  ]
    .flatMap((name) => unmarked(name).split('、'))
    .filter((name) => name.length > 1 && !/^[^（]*）|（[^）]*$/.test(name)),
)

/** Of all subgraphs together, made of theirs. */
const composed = ['schema/api.graphql', 'schema/supergraph.graphql']

/** Words of everybody's that a city has as a name too: of what records are, and of bodies that there are in other cities. Each with the places where it means that. */
const meant: Readonly<Record<string, readonly string[]>> = {
  学术交流: ['product/city/blank-counts.ts', 'subgraphs/events/schema.graphql', ...composed],
  '县（区）': ['subgraphs/cooperation/schema.graphql', 'subgraphs/talent/schema.graphql', ...composed],
  模型: ['product/demo-month.ts'],
  招聘: ['subgraphs/talent/schema.graphql', ...composed],
  // In 已经开始 and 已经开放.
  经开: [
    ...[
      'product/city/install-city.ts',
      'subgraphs/reporting/form-change.ts',
      'subgraphs/reporting/period.ts',
    ],
  ],
  科协系统: ['gateway/files/bulletin/bulletin.ts'],
  科普教育基地: ['subgraphs/venues/schema.graphql', ...composed],
  科技镇长团: ['subgraphs/cooperation/schema.graphql', ...composed],
}

/** What plans are called for short, between quotes. */
const plans = filesOf<{ name: Name }[]>('plans.yaml').flatMap((all) =>
  all.flatMap(({ name }) => [...name.zh.matchAll(/“([^”]+)”/g)].map(([, short = '']) => short)),
)

/** What lists everywhere end with, and what every city calls its association. */
const everywhere = ['其他', '市科协']

const own = [...ofPackages, ...plans].filter((name) => !everywhere.includes(name))

const isMeant = (name: string, path: string) => meant[name]?.includes(path)

/** Sources, of whatever they are made. */
const sources = ['*.ts', '*.tsx', '*.graphql', '*.sql', '*.css', '*.html', 'subgraphs/*.md', 'clients/*.md']

/** Where one city is meant: its package, what is told of it, and tests with their data. */
const ofOneCity = /^(cities|docs|test)\/|\.test\.ts$|(^|\/)testing\//

interface Line {
  path: string
  number: number
  text: string
}

/** Every line of the product's sources. */
function linesOfSources(): Line[] {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...sources],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  const paths = listed.split('\0').filter((path) => path && !ofOneCity.test(path))
  return paths.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .map((text, index) => ({ path, number: index + 1, text })),
  )
}

const namesACity = ({ path, text }: Line) =>
  names.test(text) || own.some((name) => unmarked(text).includes(name) && !isMeant(name, path))
const lines = linesOfSources()

test('no source but the package of a city names one', () => {
  const found = lines.filter(namesACity)
  expect(found.map(({ path, number, text }) => `${path}:${number} ${text.trim()}`)).toEqual([])
})

test('a word of everybody’s stands wherever it is said to', () => {
  const said = new Set(
    own.flatMap((name) => lines.flatMap(({ path, text }) => (text.includes(name) ? `${name} ${path}` : []))),
  )
  const places = Object.entries(meant).flatMap(([name, paths]) => paths.map((path) => `${name} ${path}`))
  expect(places.filter((place) => !said.has(place))).toEqual([])
})

test('a name is found in any spelling, and a code among other numbers is none', () => {
  const found = [
    '常州市',
    'loadChangzhou',
    '龙城科普',
    "'320411'",
    '所在团，如溧阳团',
    '参加展洽会',
    '“科技咖啡馆”',
    '如“双十百千”',
  ].map((text) => namesACity({ path: '', number: 1, text }))
  expect(found).toEqual(found.map(() => true))
  expect(lines.length).toBeGreaterThan(50_000)
  expect(namesACity({ path: '', number: 1, text: '1320411, 32041' })).toBe(false)
})
