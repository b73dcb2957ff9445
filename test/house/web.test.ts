import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { productFiles, root } from './source-files.ts'

/**
 * What the dashboard is made of, from the ground up. Each may import itself and what stands before it, types included: a part
 * knows no page, a page knows no router. What the pages stand on has one layer: words, the graph, the address, days, the viewer.
 */
const layers = ['ground', 'parts', 'pages', 'router'] as const

const files = productFiles().filter(({ path }) => path.startsWith('clients/web/'))

/** The layer a file of the dashboard is in; `main.tsx` starts the router. */
function layerOf(path: string): (typeof layers)[number] {
  const [, , folder = ''] = path.split('/')
  if (folder === 'parts' || folder === 'pages' || folder === 'router') return folder
  return path === 'clients/web/main.tsx' ? 'router' : 'ground'
}

/** The folder of a page; undefined for what is none. */
const pageOf = (path: string) => /^clients\/web\/pages\/([^/]+)\//.exec(path)?.[1]

const arrows = files.flatMap(({ path, imports }) =>
  imports.filter((name) => name.startsWith('.')).map((name) => ({ from: path, to: join(path, '..', name) })),
)

test('every layer has files, and arrows between them are seen', () => {
  expect([...new Set(files.map(({ path }) => layerOf(path)))].toSorted()).toEqual(layers.toSorted())
  expect(arrows.filter(({ from, to }) => layerOf(from) !== layerOf(to)).length).toBeGreaterThan(100)
})

test('ground ← parts ← pages ← router: nothing imports what stands above it', () => {
  const back = arrows.filter(({ from, to }) => layers.indexOf(layerOf(to)) > layers.indexOf(layerOf(from)))
  expect(back.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

/** A component that is a function and takes all it is given as one: under which name, and what it draws. */
const drawing =
  /(?:function|const) [A-Z]\w*(?:<[^>]*>)?(?: =)? ?\((\w+): [^)]*\)(?: =>)? [({<]([\s\S]*?)(?=\n(?:export |const |function |interface |type |\/\*\*)|$)/g

// Of a component that is a function Vue fills one object anew each time: whoever is handed it sees the same one, and draws nothing anew.
test('no component that is a function hands on all it is given as one thing', () => {
  const texts = files.map(({ path }) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
  const handedOn = texts.flatMap(({ path, text }) =>
    [...text.matchAll(drawing)]
      .flatMap(([, name = '', body = '']) => [...body.matchAll(new RegExp(`\\w+=\\{${name}\\}`, 'g'))])
      .map(([attribute]) => `${path}: ${attribute}`),
  )
  expect(handedOn).toEqual([])
})

test('a page knows nothing of what is inside another; what both need is a part', () => {
  const crossing = arrows.filter(({ from, to }) => pageOf(from) && pageOf(to) && pageOf(from) !== pageOf(to))
  expect(crossing.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

/** Pages that anybody may open: what is public, what everybody has of his own, and the ways in. */
const openPages = [
  ...[
    'overview',
    'map',
    'calendar',
    'organizations',
    'organization',
    'editions',
    'edition',
    'figure',
    'record',
  ],
  ...['settings', 'developers', 'sign-in', 'redeem', 'founding', 'not-found'],
]

test('a page says whom it is good for, or is one that anybody may open', () => {
  const list = readFileSync(join(root, 'clients/web/router/pages.ts'), 'utf8')
  const entries = list.split(/(?=\bpath: ')/).slice(1)
  const open = entries
    .filter((entry) => !/\bneeds: \[\[/.test(entry))
    .map((entry) => /name: '([^']*)'/.exec(entry)?.[1])
  expect(entries.length).toBeGreaterThan(30)
  expect(open.toSorted()).toEqual(openPages.toSorted())
})
