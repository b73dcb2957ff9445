import type { Text } from '../text/text.ts'
import { type MeasureOfRule, measureFlaws } from './measure-flaws.ts'
import type { Term } from './rule.ts'
import { type Fields, fieldsOf, type ListsOfRules } from './rule-fields.ts'
import type { RuleFlaw, RulePath } from './rule-flaw.ts'
import { fieldFlaws, type Role, testFlaws } from './test-flaws.ts'

/**
 * What a rule names that records of its types do not have or cannot be counted by: fields, lists, values of a choice. Each path begins with the place of its term.
 * @param called what the reader knows a record type by; its name in code unless said
 */
export const ruleFlaws = (
  terms: readonly Term[],
  measured: MeasureOfRule,
  lists: ListsOfRules,
  called?: (type: string) => Text,
): RuleFlaw[] =>
  terms.flatMap((term, place, [first]) => {
    const fields = fieldsOf(term, lists, called)
    return [
      ...termFlaws(term, fields),
      ...measureFlaws(term, measured, fields),
      ...apartFlaws(term, measured),
      ...unlikeFlaws(term, first?.by ?? []),
      ...otherwiseFlaws(term, first),
    ].map((flaw) => ({ ...flaw, path: [place, ...flaw.path] }))
  })

/** What each part of a term has to be. */
const roles = {
  subject: 'SUBJECT',
  day: 'DAY',
  lastDay: 'DAY',
  until: 'DAY',
  relation: 'RELATION',
} as const satisfies Partial<Record<keyof Term, Role>>

function termFlaws(term: Term, fields: Fields): RuleFlaw[] {
  const { shares, quantity } = term
  const count = typeof quantity === 'object' ? quantity : undefined
  return [
    ...listFlaws(['items'], term.items, fields),
    ...listFlaws(['shares', 'items'], shares?.items, fields),
    ...listFlaws(['quantity', 'count'], count?.count, fields),
    ...Object.entries(roles).flatMap(([key, role]) =>
      fieldFlaws([key], term[key as keyof typeof roles], role, fields),
    ),
    ...fieldFlaws(['quantity'], count ? undefined : (quantity as string | undefined), 'NUMBER', fields),
    ...(term.by ?? []).flatMap((field, place, by) => dimensionFlaws(field, { place, by, fields })),
    ...testFlaws(['where'], term.where, fields),
    ...testFlaws(['planned'], term.planned, fields),
    ...sharerFlaws(['shares', 'items'], shares?.items, fields),
    ...testFlaws(['shares', 'where'], shares?.where, fields.within(shares?.items)),
    ...testFlaws(['quantity', 'where'], count?.where, fields.within(count?.count)),
    ...endingFlaws(term),
  ]
}

/** A dimension has one value of each record or item, and is named once. */
const dimensionFlaws = (
  field: string,
  { place, by, fields }: { place: number; by: readonly string[]; fields: Fields },
): RuleFlaw[] =>
  by.indexOf(field) < place
    ? [{ path: ['by', place], expected: { zh: '每个字段只写一次', en: 'each field once' } }]
    : fieldFlaws(['by', place], field, 'DIMENSION', fields)

const listFlaws = (path: RulePath, list: string | undefined, { type, isList }: Fields): RuleFlaw[] =>
  list === undefined || isList(list)
    ? []
    : [{ path, expected: { zh: `${type.zh} 的一个列表`, en: `a list of ${type.en}` } }]

/** Whoever shares in something is an organization. */
const sharerFlaws = (path: RulePath, list: string | undefined, fields: Fields): RuleFlaw[] =>
  list === undefined || !fields.isList(list) || fields.within(list).named('organization')
    ? []
    : [{ path, expected: { zh: '有 organization 字段的列表', en: 'a list with the field organization' } }]

/** A stock has one end: the day after its last day, or the day it is no more. */
const endingFlaws = ({ lastDay, until }: Term): RuleFlaw[] =>
  lastDay === undefined || until === undefined
    ? []
    : [{ path: ['until'], expected: { zh: 'lastDay 或 until 其中一个', en: 'either lastDay or until' } }]

/** Days are compared with days, and entries with entries. */
const otherwiseFlaws = ({ per }: Term, first: Term | undefined): RuleFlaw[] =>
  per === first?.per
    ? []
    : [{ path: ['per'], expected: { zh: '与第一条规则相同', en: 'the same as its first rule' } }]

/** What is observed is one number, and parts of a confidential one would say what it withholds. */
function apartFlaws({ by }: Term, { measure, confidential }: MeasureOfRule): RuleFlaw[] {
  if (!by || (measure !== 'OBSERVATION' && !confidential)) return []
  const why: Text = confidential
    ? { zh: '保密指标', en: 'a confidential figure' }
    : { zh: '观测值', en: 'what is observed' }
  return [
    {
      path: ['by'],
      expected: { zh: `不写（${why.zh}不分类）`, en: `nothing (${why.en} is not broken down)` },
    },
  ]
}

/** Where not all of a figure is broken down by something, the rest of it would look as if nobody had said. */
function unlikeFlaws({ by = [] }: Term, others: readonly string[]): RuleFlaw[] {
  if (by.toSorted().join() === others.toSorted().join()) return []
  const expected = {
    zh: `与第一条规则相同的分类：${others.join('、') || '—'}`,
    en: `the same dimensions as its first rule: ${others.join(', ') || '—'}`,
  }
  return [{ path: ['by'], expected }]
}
