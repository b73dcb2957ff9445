import { firstDay, lastDay, type Period } from '@kexie/schema/period'

/** The areas of a day: what each is made of. */
export interface Tree {
  /** Under '' those that are part of no other; in code order. */
  parts: ReadonlyMap<string, readonly string[]>
  /** Those in which something new may lie. */
  open: ReadonlySet<string>
}

/** The tree of today, and what it was from which day on. */
export interface Areas extends Tree {
  /** The area that is the city, which is meant where none is named; nothing before there is one. */
  city: string | undefined
  /** The trees there were, the first one since ever, each until the next; the last one is today's. */
  since: readonly { day: string; tree: Tree }[]
}

/** The tree of a day, YYYY-MM-DD. */
export const treeOn = (areas: Areas, day: string): Tree =>
  areas.since.findLast((one) => one.day <= day)?.tree ?? areas

/** The tree of a period's last day: where what is there at its end lies, and of what an area is made. */
export const treeAfter = (areas: Areas, period: Period): Tree => treeOn(areas, lastDay(period))

/** What an area is made of, or was on some day. */
export const partsEver = ({ since }: Areas, area: string): string[] => [
  ...new Set(since.flatMap(({ tree }) => tree.parts.get(area) ?? [])),
]

/** The area that `area` is part of, undefined for what is part of no other. */
export const areaAbove = ({ parts }: Tree, area: string): string | undefined =>
  [...parts].find(([parent, children]) => parent !== '' && children.includes(area))?.[0]

/** An area and all it is made of, at any depth, the widest first. */
const within = (tree: Tree, area: string): string[] => [
  area,
  ...(tree.parts.get(area) ?? []).flatMap((part) => within(tree, part)),
]

const known = new WeakMap<Tree, Map<string, ReadonlySet<string>>>()

/** The same as a set, which a tree keeps. */
export function codesWithin(tree: Tree, area: string): ReadonlySet<string> {
  const areas = known.get(tree) ?? new Map<string, ReadonlySet<string>>()
  known.set(tree, areas)
  const codes = areas.get(area) ?? new Set(within(tree, area))
  areas.set(area, codes)
  return codes
}

/** An area and every area above it. */
export function scopesIn(tree: Tree, area: string): string[] {
  const above = areaAbove(tree, area)
  return above ? [area, ...scopesIn(tree, above)] : [area]
}

/** An area and every one that was above it on some day since `day`. */
export const scopesSince = (areas: Areas, area: string, day: string): string[] => [
  ...new Set([
    ...scopesIn(treeOn(areas, day), area),
    ...areas.since.flatMap((one) => (one.day > day ? scopesIn(one.tree, area) : [])),
  ]),
]

/** Every area, each before what it is made of. */
export const allAreas = (tree: Tree): string[] =>
  (tree.parts.get('') ?? []).flatMap((area) => within(tree, area))

/** Days on which something below an area came to lie elsewhere, opened or was closed, the first one first. */
export function changesBelow(areas: Areas, area: string): string[] {
  if (areas.since.length === 1) return []
  const shapes = areas.since.map(({ day, tree }) => ({ day, shape: shapeOf(tree, area) }))
  return shapes.flatMap(({ day, shape }, place) => {
    const before = shapes[place - 1]
    return before && before.shape !== shape ? day : []
  })
}

/** What an area is made of at every depth, and what of it is open. */
const shapeOf = (tree: Tree, area: string): string =>
  within(tree, area)
    .slice(1)
    .map((code) => `${areaAbove(tree, code)} ${code} ${tree.open.has(code)}`)
    .join()

/** Whether something new could lie in an area on some day of a period. */
export const wasOpen = ({ since }: Areas, area: string, period: Period): boolean =>
  since.some(
    ({ day, tree }, place) =>
      tree.open.has(area) &&
      day <= lastDay(period) &&
      (since[place + 1]?.day ?? 'infinity') > firstDay(period),
  )
