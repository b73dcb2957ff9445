import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageOf, productFiles, root, sourceFiles, topOf } from './source-files.ts'

const files = sourceFiles()
const code = productFiles()

/** Which rooms a room may import; the root composes them all, tests see everything. */
const arrows: Record<string, string[]> = {
  schema: [],
  db: ['schema'],
  gateway: ['schema'],
  // The dashboard knows the graph from generated documents alone, the command line what it answers.
  clients: [],
  subgraphs: ['schema', 'db'],
}

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
          (name) => name.startsWith('@kexie/') && !arrows[topOf(path)]?.includes(name.split('/')[1] ?? ''),
        )
        .map((name) => `${path} → ${name}`),
    )
  expect(crossing).toEqual([])
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
