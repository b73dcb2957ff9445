import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

type Graph = ReadonlyMap<string, readonly string[]>

/** What each file imports of its own package, types included. */
function graphOf(files: readonly SourceFile[]): Graph {
  const known = new Set(files.map(({ path }) => path))
  const targetsOf = ({ path, imports }: SourceFile) =>
    imports.filter((name) => name.startsWith('.')).map((name) => join(path, '..', name))
  return new Map(files.map((file) => [file.path, targetsOf(file).filter((path) => known.has(path))]))
}

/** Every file that can be come to from one. */
function reachedFrom(start: string, graph: Graph): Set<string> {
  const reached = new Set<string>()
  const waiting = [...(graph.get(start) ?? [])]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    waiting.push(...(graph.get(path) ?? []))
  }
  return reached
}

/** Groups of files that import one another, straight or by way of others. */
function circlesIn(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((path) => [path, reachedFrom(path, graph)]))
  const isWith = (path: string, other: string) =>
    reached.get(path)?.has(other) && reached.get(other)?.has(path)
  const knotted = [...graph.keys()].filter((path) => reached.get(path)?.has(path))
  const groups = knotted.map((path) => knotted.filter((other) => isWith(path, other)))
  return groups.filter(([first], place) => first === knotted[place])
}

test('no file imports itself by way of others, types included', () => {
  expect(circlesIn(graphOf(sourceFiles()))).toEqual([])
})

test('a circle is found, and a file beside it is not in it', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c']],
    ['c', ['a', 'd']],
    ['d', []],
  ])
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c']])
})
