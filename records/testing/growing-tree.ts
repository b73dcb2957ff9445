import { city, districts, province } from '@kexie/db/testing/small-city'
import fc from 'fast-check'
import type { Sql } from 'postgres'

/** Areas with what each is part of, null for none. */
export type Tree = Map<string, string | null>

/** What was said of an area: what it is part of from a day on, the first of a month, or since ever; and whether something new may lie in it. */
interface Saying {
  code: string
  above: string | null
  since: string
  isOpen: boolean
}

/** All that was said, the latest last: the small city's areas, and whatever a test has grow. */
export type History = readonly Saying[]

/** Which area: any of those there are, by its place among them. */
export const anArea = fc.nat(999)

const ever = '-infinity'

/** Months from which on a tree changes, beside those that always were. */
const months = ['2018-06-01', '2019-01-01', '2019-07-01', '2020-03-01', '2021-01-01', '2021-03-01']

/** An area more below one or above one, a root more, an area that moves with all it is made of, into one that takes it up, or that is closed. */
export type Growth = { since: string } & (
  | { do: 'BELOW' | 'ABOVE' | 'BESIDE' | 'CLOSE'; at: number }
  | { do: 'MOVE' | 'MERGE'; at: number; to: number }
)

const growthSince = (since: fc.Arbitrary<string>): fc.Arbitrary<Growth> =>
  fc.oneof(
    fc.record({ do: fc.constantFrom('BELOW', 'BELOW', 'ABOVE', 'BESIDE' as const), at: anArea, since }),
    fc.record({ do: fc.constant('MOVE' as const), at: anArea, to: anArea, since }),
  )

/** Growth of what always was so, as far as anybody says. */
export const growth: fc.Arbitrary<Growth> = growthSince(fc.constant(ever))

/** Growth from a month on. */
export const datedGrowth: fc.Arbitrary<Growth> = fc.oneof(
  { arbitrary: growthSince(fc.constantFrom(ever, ...months)), weight: 3 },
  {
    arbitrary: fc.record({
      do: fc.constant('MERGE' as const),
      at: anArea,
      to: anArea,
      since: fc.constantFrom(...months),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      do: fc.constant('CLOSE' as const),
      at: anArea,
      since: fc.constantFrom(...months),
    }),
    weight: 1,
  },
)

/** The small city's areas before anything grows. */
export const smallCity = (): History =>
  [
    [province, null] as const,
    [city, province] as const,
    ...districts.map((code) => [code, city] as const),
  ].map(([code, above]) => ({ code, above, since: ever, isOpen: true }))

/** What holds on a day of an area: the last thing said from that day or before, else what held on its first day, of an area not open yet. */
function heldOn(history: History, code: string, day: string): Saying | undefined {
  const said = history.filter((one) => one.code === code)
  const [first = ''] = said.map(({ since }) => since).toSorted()
  const then = said.findLast(({ since }) => since === first)
  return said.findLast(({ since }) => since <= day) ?? (then && { ...then, isOpen: false })
}

/** Every area, in the order in which they grew. */
const codesOf = (history: History): string[] => [...new Set(history.map(({ code }) => code))]

/** The tree of a day; of today where none is given. */
export const treeOf = (history: History, day = 'infinity'): Tree =>
  new Map(codesOf(history).map((code) => [code, heldOn(history, code, day)?.above ?? null]))

/** Whether something new may lie in an area on a day. */
export const isOpenOn = (history: History, code: string, day: string): boolean =>
  heldOn(history, code, day)?.isOpen ?? false

/** Whether something new could lie in an area on some day from one to another. */
export const wasOpen = (history: History, code: string, [first, last]: readonly [string, string]): boolean =>
  [first, ...history.map(({ since }) => since)].some(
    (day) => day >= first && day <= last && isOpenOn(history, code, day),
  )

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

/** What a growth says of which areas. */
function sayings(history: History, next: Growth, fresh: string): Saying[] {
  const tree = treeOf(history)
  const at = areaAt(tree, next.at)
  const now = heldOn(history, at, 'infinity')
  const { since } = next
  const isOpen = now?.isOpen ?? true
  const above = now?.above ?? null
  if (next.do === 'BELOW') return [{ code: fresh, above: at, since, isOpen: true }]
  if (next.do === 'BESIDE') return [{ code: fresh, above: null, since, isOpen: true }]
  if (next.do === 'CLOSE') return [{ code: at, above, since, isOpen: false }]
  if (next.do === 'ABOVE')
    return [
      { code: fresh, above, since, isOpen: true },
      { code: at, above: fresh, since, isOpen },
    ]
  const isStill = isOpen && next.do === 'MOVE'
  return 'to' in next ? [{ code: at, above: areaAt(tree, next.to), since, isOpen: isStill }] : []
}

/** Whether on no day an area is part of itself, and today none lies too deep. */
function isTree(history: History): boolean {
  const days = [...history.map(({ since }) => since), 'infinity']
  return (
    days.every((day) => codesOf(history).every((code) => endsFrom(treeOf(history, day), code))) &&
    codesOf(history).every((code) => climb(treeOf(history), code).length <= deepest)
  )
}

function endsFrom(tree: Tree, code: string, seen: readonly string[] = []): boolean {
  const above = tree.get(code)
  return !above || (!seen.includes(above) && endsFrom(tree, above, [...seen, above]))
}

/** Nothing is closed from a day before the last thing that was said of it, nor is an area somewhere before its first day: the page refuses both. */
function isTooEarly(history: History, { code, since, isOpen }: Saying): boolean {
  const said = history.filter((one) => one.code === code)
  const isBefore = (one: Saying) => one.since > since
  return said.length > 0 && (isOpen ? said.every(isBefore) : said.some(isBefore))
}

/** Has the tree of a database grow, and gives all that was said then; the same where it cannot. */
export async function grow(sql: Sql, history: History, next: Growth): Promise<History> {
  const fresh = `9${String(codesOf(history).length).padStart(5, '0')}`
  const said = sayings(history, next, fresh).filter(({ code, above, isOpen }) => {
    const now = heldOn(history, code, 'infinity')
    return now?.above !== above || now.isOpen !== isOpen
  })
  if (!isTree([...history, ...said]) || said.some((one) => isTooEarly(history, one))) return history
  await sql.begin(async (tx) => {
    if (next.since !== ever)
      await tx`select set_config('kexie.change', ${JSON.stringify({ day: next.since })}, true)`
    for (const { code, above, isOpen, since } of said)
      await tx`
        insert into association.district (code, name_zh, name_en, parent_code) values (${code}, ${code}, ${code}, ${above})
        on conflict (code) do update set parent_code = excluded.parent_code,
          closed_on = case when not ${isOpen} then coalesce(district.closed_on, ${since}::date) end`
  })
  return [...history, ...said]
}
