import { oneOfThese } from '../problems/one-of.ts'
import type { Text } from '../text/text.ts'
import { isDimension } from './dimensions.ts'
import {
  type Between,
  fieldsIn,
  groupsIn,
  isList,
  type Scalar,
  scalarsOf,
  type Test,
  testsIn,
  type Where,
} from './rule.ts'
import type { Fields, Named } from './rule-fields.ts'
import type { RuleFlaw, RulePath } from './rule-flaw.ts'

/** What a rule wants of a field. */
export type Role = 'NUMBER' | 'DAY' | 'SUBJECT' | 'RELATION' | 'DIMENSION'

const several = ['PARTS', 'CHOICES', 'LIST_VALUES', 'BOOLEAN']
const numbers = ['INTEGER', 'QUANTITY', 'COORDINATE']

/** Whether a field can be what a rule wants of it, and what such a field is. */
const fits: Readonly<Record<Role, { is: (field: Named) => boolean } & Text>> = {
  NUMBER: {
    is: ({ kind }) => ['INTEGER', 'QUANTITY', 'CALCULATED'].includes(kind),
    zh: '数值',
    en: 'number',
  },
  DAY: { is: ({ kind }) => kind === 'DATE', zh: '日期', en: 'date' },
  SUBJECT: { is: ({ kind }) => !several.includes(kind), zh: '单值', en: 'single-valued' },
  RELATION: {
    is: (field) => field.kind === 'CHOICE' && field.type === 'Relation',
    zh: '数量关系（准确、不少于…）',
    en: 'relation',
  },
  DIMENSION: { is: isDimension, zh: '选一项或是否', en: 'single-choice or yes-or-no' },
}

/** The fields that can play a role in a rule, by the names that it has for them. */
export const fieldsFor = (role: Role, { names, named }: Fields): string[] =>
  names.filter((name) => {
    const field = named(name)
    return field && !field.confidential && fits[role].is(field)
  })

/** That a rule names a field which its records do not have, which is confidential, or which is not of the kind it is counted by. */
export function fieldFlaws(
  path: RulePath,
  field: string | undefined,
  role: Role,
  { type, named }: Fields,
): RuleFlaw[] {
  const { is, zh, en } = fits[role]
  const found = field === undefined ? undefined : named(field)
  if (field === undefined || (found && !found.confidential && is(found))) return []
  return [{ path, expected: openField(type, { zh, en: `${en} ` }) }]
}

const openField = (type: Text, kind: Text = { zh: '', en: '' }): Text => ({
  zh: `${type.zh} 的一个不保密的${kind.zh}字段`,
  en: `a ${kind.en}field of ${type.en} that is not confidential`,
})

/** What conditions ask of fields that are not there, or what a field of its kind never is. */
export function testFlaws(path: RulePath, where: Where | undefined, fields: Fields): RuleFlaw[] {
  const own = testsIn(where).flatMap(([name, test]) => {
    const at = [...path, name]
    const field = fields.named(name)
    if (!field || field.confidential) return { path: at, expected: openField(fields.type) }
    if (typeof test === 'object' && !isList(test) && 'some' in test && field.kind === 'PARTS')
      return testFlaws([...at, 'some'], test.some, fields.within(name))
    return oneTestFlaws(at, test, field, fields.valuesOf(name))
  })
  return [...own, ...groupFlaws([...path, 'or'], groupsIn(where), fields)]
}

/** Of groups there are several, each asks something, and all ask it of the record or all of the item at hand: the database tries one and then the other. */
function groupFlaws(path: RulePath, groups: readonly Where[] | undefined, fields: Fields): RuleFlaw[] {
  if (groups === undefined) return []
  if (groups.length < 2) return [{ path, expected: twoGroups }]
  const empty = groups.flatMap((group, place) =>
    Object.keys(group).length === 0 ? [{ path: [...path, place], expected: aCondition }] : [],
  )
  const ofItems = new Set(groups.flatMap(fieldsIn).map(fields.isOfItem))
  return [
    ...empty,
    ...groups.flatMap((group, place) => testFlaws([...path, place], group, fields)),
    ...(ofItems.size > 1 ? [{ path, expected: ofOneKind }] : []),
  ]
}

const twoGroups = { zh: '至少两组条件', en: 'at least two groups of conditions' }
const aCondition = { zh: '至少一个条件', en: 'at least one condition' }
const ofOneKind = {
  zh: '都是记录本身的字段，或都是列表中一项的字段',
  en: 'fields of the record alone, or of an item of the list alone',
}

function oneTestFlaws(
  path: RulePath,
  test: Test,
  field: Named,
  allowed: readonly string[] | undefined,
): RuleFlaw[] {
  if (typeof test === 'object' && !isList(test)) {
    if ('given' in test) return []
    if ('some' in test || field.kind === 'PARTS')
      return [{ path, expected: field.kind === 'PARTS' ? someOrGiven : noList }]
    if ('text' in test) return ['TEXT', 'CALCULATED'].includes(field.kind) ? [] : [{ path, expected: noText }]
    if ('between' in test) return betweenFlaws(path, test.between, field)
  }
  if (field.kind === 'PARTS') return [{ path, expected: someOrGiven }]
  const wanted = valuesExpected(field, allowed)
  return scalarsOf(test)
    .filter((value) => !wanted.is(value))
    .map((value) => ({ path, expected: textOf(wanted), received: quoted(value) }))
}

/** Only numbers and days lie between others: at least one end is said, and the first is not after the last. */
function betweenFlaws(path: RulePath, { from, to }: Between, field: Named): RuleFlaw[] {
  if (field.kind !== 'DATE' && field.kind !== 'CALCULATED' && !numbers.includes(field.kind))
    return [{ path, expected: noRange }]
  if (from === undefined && to === undefined) return [{ path, expected: anEnd }]
  const wanted = field.kind === 'DATE' ? aDay : aNumber
  const wrong = Object.entries({ from, to }).flatMap(([end, value]) =>
    value === undefined || wanted.is(value)
      ? []
      : { path: [...path, 'between', end], expected: textOf(wanted), received: quoted(value) },
  )
  const isTurned = wrong.length === 0 && from !== undefined && to !== undefined && from > to
  return isTurned
    ? [{ path: [...path, 'between', 'to'], expected: notBelow(from), received: quoted(to) }]
    : wrong
}

const quoted = (value: Scalar): Text => ({ zh: `“${value}”`, en: `"${value}"` })
const textOf = ({ zh, en }: Text): Text => ({ zh, en })

const someOrGiven = { zh: 'some 或 given（这是一个列表）', en: 'some or given: it is a list' }
const noList = { zh: '值（这不是列表）', en: 'a value: it is no list' }
const noText = { zh: '值（这不是文字）', en: 'a value: it is no text' }
const noRange = { zh: '值（只有数和日期有起止）', en: 'a value: only numbers and days lie between others' }
const anEnd = { zh: '起、止至少一个', en: 'at least one end' }
const notBelow = (from: Scalar): Text => ({ zh: `不小于 ${from}`, en: `at least ${from}` })

interface Expected extends Text {
  is: (value: Scalar) => boolean
}

const aNumber: Expected = { is: (value) => typeof value === 'number', zh: '数', en: 'a number' }
const aDay: Expected = {
  is: (value) => typeof value === 'string' && isCalendarDay(value),
  zh: '日期，如 "2021-12-31"',
  en: 'a date such as "2021-12-31"',
}

/** Whether there is such a day: JavaScript takes 30 February for 1 March. */
function isCalendarDay(value: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : undefined
  return moment !== undefined && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)
}

/** What a field of its kind may be compared with: anything else would hold for no record, in silence. */
function valuesExpected({ kind }: Named, allowed: readonly string[] | undefined): Expected {
  if (allowed) return { is: (value) => allowed.includes(String(value)), ...oneOfThese(allowed) }
  switch (kind) {
    case 'BOOLEAN':
      return { is: (value) => typeof value === 'boolean', zh: 'true 或 false', en: 'true or false' }
    case 'INTEGER':
    case 'QUANTITY':
    case 'COORDINATE':
      return aNumber
    case 'DATE':
      return aDay
    case 'CALCULATED':
      return { is: () => true, zh: '', en: '' }
    default:
      return { is: (value) => typeof value === 'string', zh: '文字', en: 'a text' }
  }
}
