import { orThrow } from '@kexie/schema/or-throw'

/** Whether everything is tried, as `npm run verify:all` does. */
export const isWhole = process.env.VERIFY_ALL === '1'

/** All of `items` where everything is verified, else about that share of them, drawn by a seed that is printed. */
export function shareOf<Item>(items: readonly Item[], share: number): Item[] {
  if (isWhole) return [...items]
  const random = seeded()
  return items.filter(() => random() < share)
}

/** One of `items`, drawn by a seed that is printed. Throws where there are none. */
export const oneOf = <Item>(items: readonly Item[]): Item =>
  orThrow(items[Math.floor(seeded()() * items.length)], 'something to draw from')

/** So many of `items`, each of them as likely as another, drawn by a seed that is printed. */
export function severalOf<Item>(items: readonly Item[], count: number): Item[] {
  const random = seeded()
  const places = items.map((item) => ({ item, place: random() }))
  return places
    .toSorted((one, other) => one.place - other.place)
    .slice(0, count)
    .map(({ item }) => item)
}

function seeded(): () => number {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
  process.stdout.write(`SEED=${seed}\n`)
  return mulberry32(seed)
}

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
