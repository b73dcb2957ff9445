import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf, productFiles, root, sourceFiles, topOf } from './source-files.ts'

const files = sourceFiles()
const code = productFiles()

/** Which packages a package may import, as the README's map has it; `product` composes them all, tests see everything. */
const arrows: Record<string, readonly string[]> = {
  schema: [],
  db: ['schema'],
  runtime: ['schema', 'db'],
  records: ['schema', 'db', 'runtime'],
  subgraphs: ['schema', 'db', 'runtime', 'records'],
  gateway: ['schema', 'runtime'],
  // The dashboard knows the graph from generated documents alone, the command line what it answers.
  clients: [],
  // Rows of its registers and records, in the shape the tables have.
  cities: ['schema'],
}

/** What lies below every package, and what of it may be imported from anywhere. */
const lowest = ['@kexie/runtime/log', '@kexie/runtime/settings']

test('the whole tree is read, functions and imports included', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(code.flatMap((file) => file.functions).length).toBeGreaterThan(300)
  expect(
    code.filter(({ path, imports }) => path.startsWith('subgraphs/') && imports.length > 0).length,
  ).toBeGreaterThan(30)
})

test('arrows point one way and a subgraph never imports a subgraph', () => {
  const crossing = code
    .filter(({ path }) => arrows[topOf(path)])
    .flatMap(({ path, imports }) =>
      imports
        .filter(
          (name) =>
            name.startsWith('@kexie/') &&
            !lowest.includes(name) &&
            !arrows[topOf(path)]?.includes(name.split('/')[1] ?? ''),
        )
        .map((name) => `${path} → ${name}`),
    )
  expect(crossing).toEqual([])
})

test('the packages’ arrows, type imports included, are those of the map', () => {
  const drawn = new Set(
    code
      .filter(({ path }) => arrows[topOf(path)])
      .flatMap(({ path, imports }) =>
        imports
          .filter((name) => name.startsWith('@kexie/') && !lowest.includes(name))
          .map((name) => `${topOf(path)} → ${name.split('/')[1]}`),
      ),
  )
  process.stdout.write(`${[...drawn].toSorted().join('\n')}\n`)
  const allowed = Object.entries(arrows).flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`))
  expect([...drawn].filter((arrow) => !allowed.includes(arrow))).toEqual([])
  expect(
    allowed.filter((arrow) => !drawn.has(arrow)),
    'nothing goes where it may go',
  ).toEqual([])
})

test('the arrows themselves lead round in no circle', () => {
  const below = (top: string): string[] => (arrows[top] ?? []).flatMap((next) => [next, ...below(next)])
  expect(Object.keys(arrows).filter((top) => below(top).includes(top))).toEqual([])
})

test('a package has few doors, each named; none opens a whole folder', () => {
  const manifests = [...new Set(code.map(({ path }) => packageOf(path)))].filter(
    (name) => arrows[topOf(name)],
  )
  const open = manifests.flatMap((name) => {
    const { exports = {} } = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'))
    return Object.entries<string>(exports)
      .flat()
      .filter((door) => door.includes('*'))
      .map((door) => `${name} ${door}`)
  })
  expect(open).toEqual([])
})

test('every door of a package is used by another', () => {
  const written = readFileSync(join(root, 'product/codegen.ts'), 'utf8')
  const used = new Set([
    ...files.flatMap(({ imports }) => imports),
    ...(written.match(/@kexie\/[\w/-]+(?=#)/g) ?? []),
  ])
  const unused = [...new Set(code.map(({ path }) => packageOf(path)))]
    .filter((name) => arrows[topOf(name)])
    .flatMap((name) => {
      const manifest = JSON.parse(readFileSync(join(root, name, 'package.json'), 'utf8'))
      return Object.keys(manifest.exports ?? {}).map((door) => manifest.name + door.slice(1))
    })
    .filter((door) => !used.has(door) && !door.endsWith('.graphql'))
  expect(unused).toEqual([])
})

test('a package is entered by its doors, never by a relative path', () => {
  const leaving = code
    .filter(({ path }) => arrows[topOf(path)])
    .flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.') && !join(path, '..', name).startsWith(packageOf(path)))
        .map((name) => `${path} → ${name}`),
    )
  expect(leaving).toEqual([])
})

test('every package declares what it imports', () => {
  const undeclared = code
    .filter(({ path }) => arrows[topOf(path)])
    .flatMap(({ path, imports }) => {
      const manifest = JSON.parse(readFileSync(join(root, packageOf(path), 'package.json'), 'utf8'))
      const declared = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
      return imports
        .filter((name) => !/^(\.|node:|@kexie\/)/.test(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        )
        .filter((name) => !declared.includes(name))
        .map((name) => `${path} → ${name}`)
    })
  expect(undeclared).toEqual([])
})

test('no folder or file is named after nothing', () => {
  const empty = /(^|\/)(utils?|common|shared|helpers?|lib|misc|types)(\/|\.tsx?$)/
  expect(files.filter(({ path }) => empty.test(path)).map(({ path }) => path)).toEqual([])
})

test('files are kebab-case; resolver files carry the name of their SDL type', () => {
  const bad = files.filter(({ path }) => {
    const name = path.split('/').at(-1) ?? ''
    return path.includes('/resolvers/')
      ? !/^[A-Z][A-Za-z]+\.ts$/.test(name)
      : !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config))?\.tsx?$/.test(name)
  })
  expect(bad.map(({ path }) => path)).toEqual([])
})
