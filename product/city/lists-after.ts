import type { StatedList, StatedValue } from '@kexie/schema/stated-list'
import { isDone, type Step } from './plan-city.ts'

/**
 * The lists as a plan leaves them: values that are kept as they are here stand among those of the package, and where the order is kept, what
 * the package adds comes last.
 */
export function listsAfter(
  given: readonly StatedList[],
  stored: readonly StatedList[],
  steps: readonly Step[],
): StatedList[] {
  const kept = new Set(
    steps.filter((step) => !isDone(step)).map(({ entry: { part, key } }) => `${part}/${key}`),
  )
  const givenBy = new Map(given.map((list) => [list.code, list]))
  const storedBy = new Map(stored.map((list) => [list.code, list]))
  return [...new Set([...givenBy.keys(), ...storedBy.keys()])].flatMap((code) => {
    const own = storedBy.get(code)
    const theirs = givenBy.get(code) ?? (own && { ...own, values: [] })
    if (!theirs || !own) return theirs ?? []
    return [merged(kept.has(`lists/${code}`) ? own : theirs, theirs, own, kept)]
  })
}

/** A list called and ordered as `first`, of whatever both have. */
function merged(
  first: StatedList,
  theirs: StatedList,
  own: StatedList,
  kept: ReadonlySet<string>,
): StatedList {
  const [given, here] = [byCode(theirs), byCode(own)]
  const other = first === own ? theirs : own
  const codes = [...new Set([...first.values, ...other.values].map(({ code }) => code))]
  const values = codes.flatMap((code): StatedValue[] => {
    const [stated, value] = [given.get(code), here.get(code)]
    const isKept = kept.has(`values/${own.code}/${code}`)
    if (stated && !(isKept && value)) return [stated]
    return value ? [isKept ? value : { ...value, isRetired: true }] : []
  })
  return { ...first, values }
}

const byCode = ({ values }: StatedList) => new Map(values.map((value) => [value.code, value]))
