import type { StatedField, StatedType } from '@kexie/schema/custom-type'
import { isDone, type Step } from './plan-city.ts'

/**
 * The record types as a plan leaves them: of each what the plan adds or changes, and else what is here. None is taken away, and no field: what the package
 * has no more is retired, or stays where its people changed it. What is new comes last, unless the order is the package's.
 */
export function recordTypesAfter(
  given: readonly StatedType[],
  here: readonly StatedType[],
  steps: readonly Step[],
): StatedType[] {
  const done = new Set(steps.filter(isDone).map(({ entry: { part, key } }) => `${part}/${key}`))
  const theirs = new Map(given.map((one) => [one.type, one]))
  const known = new Set(here.map(({ type }) => type))
  return [
    ...here.map((own) => after(own, theirs.get(own.type), done)),
    ...given.filter(({ type }) => !known.has(type)),
  ]
}

function after(own: StatedType, given: StatedType | undefined, done: ReadonlySet<string>): StatedType {
  const isOurs = !done.has(`recordTypes/${own.type}`)
  if (!given) return isOurs ? own : { ...own, isRetired: true }
  const [first, other] = isOurs ? [own, given] : [given, own]
  const [here, theirs] = [own, given].map(({ fields }) => new Map(fields.map((one) => [one.name, one])))
  const names = [...new Set([...first.fields, ...other.fields].map(({ name }) => name))]
  const fields = names.flatMap((name): StatedField[] => {
    const [field, stated] = [here?.get(name), theirs?.get(name)]
    if (!field || !done.has(`recordFields/${own.type}/${name}`))
      return field ? [field] : stated ? [stated] : []
    return [stated ?? { ...field, isRetired: true }]
  })
  return { ...first, fields }
}
