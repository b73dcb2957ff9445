import { dayAfter } from '@kexie/schema/days'
import type { Scalar, Term, Test, Where } from '@kexie/schema/rule'

export type Values = Readonly<Record<string, unknown>>

/** One thing a content counts, as plainly as it can be said. */
export interface Plain {
  indicator: string
  occurredOn: string
  organizationId: string | null
  quantity: number
  subject: string | null
  relation: string
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
    relation: term.relation === undefined ? 'EXACT' : ((value(term.relation) as string) ?? 'EXACT'),
    ...dimensionsOf(term, value),
  }
  const left = ending && term.lastDay !== undefined ? dayAfter(ending) : ending
  const legs = [
    { ...one, occurredOn: day, quantity },
    ...(left ? [{ ...one, occurredOn: left, quantity: -quantity }] : []),
  ]
  const shares = isPlanned || !term.shares ? [] : listOf(content, term.shares.items)
  return legs.flatMap((leg) => [
    { ...leg, organizationId: null, counting: isPlanned ? 'PLANNED' : 'COUNTED' },
    ...shares
      .filter((share) => meets(term.shares?.where ?? {}, (field) => share[field]))
      .map(({ organization }) => ({ ...leg, organizationId: organization as string, counting: 'JOINT' })),
  ])
}

function dimensionsOf({ by = [] }: Term, value: (field: string) => unknown): Pick<Plain, 'dimensions'> {
  const known = by.filter((field) => value(field) !== undefined)
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

const meets = (where: Where, value: (field: string) => unknown): boolean =>
  Object.entries(where).every(([field, wanted]) => meetsOne(wanted, value(field)))

function meetsOne(wanted: Test, value: unknown): boolean {
  if (typeof wanted !== 'object') return value === wanted
  if (Array.isArray(wanted)) return (wanted as Scalar[]).includes(value as Scalar)
  const test = wanted as Exclude<Test, Scalar | readonly Scalar[]>
  if ('not' in test) return !test.not.includes(value as Scalar)
  if ('given' in test) return (value !== undefined) === test.given
  if ('text' in test) return String(value ?? '').toUpperCase() === test.text.toUpperCase()
  return ((value ?? []) as Values[]).some((item) => meets(test.some, (field) => item[field]))
}
