import { city, districts, province } from '@kexie/db/testing/small-city'
import fc from 'fast-check'
import type { Sql } from 'postgres'

/** Areas with what each is part of, null for none: the small city's, and whatever a test has grow. */
export type Tree = Map<string, string | null>

/** Which area: any of those there are, by its place among them. */
export const anArea = fc.nat(999)

/** An area more below one or above one, a root more, or an area that moves with all it is made of. */
export type Growth = { do: 'BELOW' | 'ABOVE' | 'BESIDE'; at: number } | { do: 'MOVE'; at: number; to: number }

export const growth: fc.Arbitrary<Growth> = fc.oneof(
  fc.record({ do: fc.constantFrom('BELOW', 'BELOW', 'ABOVE', 'BESIDE' as const), at: anArea }),
  fc.record({ do: fc.constant('MOVE' as const), at: anArea, to: anArea }),
)

/** The small city's areas before anything grows. */
export const smallTree = (): Tree =>
  new Map([[province, null], [city, province], ...districts.map((code): [string, string] => [code, city])])

const deepest = 5

/** The area of that place among all there are. */
export const areaAt = (tree: Tree, place: number): string => [...tree.keys()][place % tree.size] ?? province

/** An area and every one above it. */
export function climb(tree: Tree, code: string): string[] {
  const above = tree.get(code)
  return above ? [code, ...climb(tree, above)] : [code]
}

/** Whether one area is another or lies below it. */
export const liesBelow = (tree: Tree, code: string, area: string): boolean => climb(tree, code).includes(area)

/** The tree after a growth; undefined for one that makes a circle or more than five levels. */
function grown(tree: Tree, next: Growth, fresh: string): Tree | undefined {
  const at = areaAt(tree, next.at)
  const after = new Map(tree)
  if (next.do === 'BELOW') after.set(fresh, at)
  if (next.do === 'BESIDE') after.set(fresh, null)
  if (next.do === 'ABOVE') after.set(fresh, tree.get(at) ?? null).set(at, fresh)
  if (next.do === 'MOVE') {
    const to = areaAt(tree, next.to)
    if (liesBelow(tree, to, at)) return undefined
    after.set(at, to)
  }
  return [...after.keys()].every((code) => climb(after, code).length <= deepest) ? after : undefined
}

/** Has the tree of a database grow, and gives the tree that it is then; the same one where it cannot. */
export async function grow(sql: Sql, tree: Tree, next: Growth): Promise<Tree> {
  const fresh = `9${String(tree.size).padStart(5, '0')}`
  const after = grown(tree, next, fresh)
  if (!after) return tree
  await sql.begin(async (tx) => {
    if (after.size > tree.size)
      await tx`insert into association.district (code, name_zh, name_en, parent_code) values (${fresh}, ${fresh}, ${fresh}, ${after.get(fresh) ?? null})`
    const at = areaAt(tree, next.at)
    await tx`update association.district set parent_code = ${after.get(at) ?? null} where code = ${at}`
  })
  return after
}
