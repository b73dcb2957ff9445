import type { Text } from '../text/text.ts'

/** How the key of a document is written, such as `kexie-2021`. */
export const sourceKeyPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/** When a document was published: a year, a month or a day. */
export const publishedPattern = /^\d{4}(-\d\d(-\d\d)?)?$/

/** What of a statement stands in pairs and in order. */
interface Paired {
  from?: string | null | undefined
  to?: string | null | undefined
  inconsistencyZh?: string | null | undefined
  inconsistencyEn?: string | null | undefined
}

/** What is wrong with one field of a statement, and what was expected of it. */
export interface StatementFlaw {
  field: keyof Paired
  expected: Text
}

/** A statement speaks of a span or of none, and its document contradicts itself in both languages. */
export function statementFlaws(value: Paired): StatementFlaw[] {
  const pair = (field: keyof Paired, other: keyof Paired, expected: Text): StatementFlaw[] =>
    !value[field] && value[other] ? [{ field, expected }] : []
  return [
    ...pair('from', 'to', bothDays),
    ...pair('to', 'from', bothDays),
    ...pair('inconsistencyZh', 'inconsistencyEn', bothLanguages),
    ...pair('inconsistencyEn', 'inconsistencyZh', bothLanguages),
    ...(value.from && value.to && value.from > value.to ? [{ field: 'to' as const, expected: inOrder }] : []),
  ]
}

const bothDays: Text = { zh: '起、止都写，或都不写', en: 'both days or none' }
const bothLanguages: Text = { zh: '两种语言都写，或都不写', en: 'both languages or none' }

/** What ends does so no earlier than it begins. */
export const inOrder: Text = { zh: '不早于起始', en: 'no earlier than the beginning' }
