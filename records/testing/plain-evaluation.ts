import { dayAfter } from '@kexie/schema/days'
import { relationMeant } from '@kexie/schema/relation-meant'
import { groupsIn, type Scalar, type Term, type Test, testsIn, type Where } from '@kexie/schema/rule'

export type Values = Readonly<Record<string, unknown>>

/** One thing a content counts, as plainly as it can be said. */
export interface Plain {
  indicator: string
  occurredOn: string
  organizationId: string | null
  quantity: number
  subject: string | null
  relation: string
  /** How much more it may be. */
  spread: number
  counting: string
  /** Values of the fields it is broken down by; undefined where none has one. */
  dimensions?: Values
}

/**
 * What a term counts of a content, evaluated here and not in the database: the oracle that `metrics.counted` is tested against, so
 * it shares nothing with it.
 */
export function plainlyCounted(indicator: string, term: Term, content: Values): Plain[] {
  const items = term.items === undefined ? [{}] : listOf(content, term.items)
  return items.flatMap((item) => {
    const value = (field: string) =>
      term.items !== undefined && field.startsWith(`${term.items}.`)
        ? item[field.slice(term.items.length + 1)]
        : content[field]
    if (!meets(term.where ?? {}, value)) return []
    return ofItem(indicator, term, content, value)
  })
}

function ofItem(indicator: string, term: Term, content: Values, value: (field: string) => unknown): Plain[] {
  const quantity = quantityOf(term, content, value)
  const day = value(term.day ?? 'occurredOn') as string | undefined
  const subject = term.subject === undefined ? null : value(term.subject)
  if (quantity === undefined || day === undefined || subject === undefined) return []
  const isPlanned = term.planned !== undefined && meets(term.planned, (field) => content[field])
  const ending = value(term.lastDay ?? term.until ?? '') as string | undefined
  const one = {
    indicator,
    subject: subject as string | null,
    ...dimensionsOf(term, value),
  }
  const { relation, spread } = bendsOf(term, quantity, value)
  const left = ending && term.lastDay !== undefined ? dayAfter(ending) : ending
  const legs = [
    { ...one, relation, occurredOn: day, quantity, spread },
    ...(left ? [{ ...one, relation, occurredOn: left, quantity: -quantity, spread: -spread }] : []),
  ]
  const shares = isPlanned || !term.shares ? [] : listOf(content, term.shares.items)
  return legs.flatMap((leg) => [
    { ...leg, organizationId: null, counting: isPlanned ? 'PLANNED' : 'COUNTED' },
    ...shares
      .filter((share) => meets(term.shares?.where ?? {}, (field) => share[field]))
      .map(({ organization }) => ({ ...leg, organizationId: organization as string, counting: 'JOINT' })),
  ])
}

/** Between two numbers a quantity may be so much more; where there is no upper one it is at least so many. */
function bendsOf(term: Term, quantity: number, value: (field: string) => unknown) {
  const meant = relationMeant(term)
  const relation = (value(meant.relation ?? '') as string | undefined) ?? 'EXACT'
  if (relation !== 'BETWEEN') return { relation, spread: 0 }
  const upTo = value(meant.upTo ?? '')
  const spread = typeof upTo === 'number' ? Math.max(upTo - quantity, 0) : 0
  return spread === 0 ? { relation: 'AT_LEAST', spread } : { relation, spread }
}

function dimensionsOf({ by = [] }: Term, value: (field: string) => unknown): Pick<Plain, 'dimensions'> {
  const known = [...new Set(['credit', ...by])].filter((field) => value(field) !== undefined)
  return known.length > 0
    ? { dimensions: Object.fromEntries(known.map((field) => [field, value(field)])) }
    : {}
}

function quantityOf(
  { quantity }: Term,
  content: Values,
  value: (field: string) => unknown,
): number | undefined {
  if (quantity === undefined) return 1
  if (typeof quantity === 'string') return value(quantity) as number | undefined
  const { count, where = {} } = quantity
  return listOf(content, count).filter((item) => meets(where, (field) => item[field])).length
}

const listOf = (content: Values, name: string) => (content[name] ?? []) as Values[]

function meets(where: Where, value: (field: string) => unknown): boolean {
  const groups = groupsIn(where)
  return (
    testsIn(where).every(([field, wanted]) => meetsOne(wanted, value(field))) &&
    (groups === undefined || groups.some((group) => meets(group, value)))
  )
}

function meetsOne(wanted: Test, value: unknown): boolean {
  if (typeof wanted !== 'object') return isOneOf([wanted], value)
  if (Array.isArray(wanted)) return isOneOf(wanted, value)
  const test = wanted as Exclude<Test, Scalar | readonly Scalar[]>
  if ('not' in test) return !isOneOf(test.not, value)
  if ('given' in test) return (value !== undefined) === test.given
  if ('text' in test) return String(value ?? '').toUpperCase() === test.text.toUpperCase()
  if ('between' in test) return isBetween(value, test.between.from, test.between.to)
  return ((value ?? []) as Values[]).some((item) => meets(test.some, (field) => item[field]))
}

/** Of several values one is enough. */
const isOneOf = (wanted: readonly Scalar[], value: unknown): boolean =>
  (Array.isArray(value) ? value : [value]).some((one) => wanted.includes(one as Scalar))

const isBetween = (value: unknown, from: unknown, to: unknown): boolean =>
  (typeof value === 'number' || typeof value === 'string') &&
  [from, to].every((end) => end === undefined || typeof end === typeof value) &&
  (from === undefined || value >= (from as typeof value)) &&
  (to === undefined || value <= (to as typeof value))
