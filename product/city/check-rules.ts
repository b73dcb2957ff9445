import type { Measure, MeasuredIndicator } from '@kexie/schema/indicator'
import type { Term } from '@kexie/schema/rule'
import type { StatedList } from '@kexie/schema/stated-list'
import { type At, fieldFaults, type Role, testFaults } from './check-tests.ts'
import type { Fault, Path } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'
import { type Fields, fieldsOf } from './rule-fields.ts'
import type { Placed } from './yaml-file.ts'

/** What rules name that records of their type do not have or cannot be counted by: fields, lists, values of a choice. */
export const ruleFaults = ({ indicators, lists }: PlacedDefinitions): Fault[] =>
  indicators.flatMap(({ value, file, path }) =>
    'counts' in value && value.counts
      ? value.counts.flatMap((term, place, [first]) => {
          const at = { value: term, file, path: [...path, 'counts', place] }
          return [
            ...termFaults(at, lists),
            ...measureFaults(at, value.measure),
            ...apartFaults(at, value),
            ...unlikeFaults(at, first?.by ?? []),
          ]
        })
      : [],
  )

/** What each part of a term has to be. */
const roles = {
  subject: 'SUBJECT',
  day: 'DAY',
  lastDay: 'DAY',
  until: 'DAY',
  relation: 'RELATION',
} as const satisfies Partial<Record<keyof Term, Role>>

function termFaults({ value: term, file, path }: Placed<Term>, lists: readonly StatedList[]): Fault[] {
  const fields = fieldsOf(term, lists)
  const { shares, quantity } = term
  const count = typeof quantity === 'object' ? quantity : undefined
  const at = (own: Path) => ({ file, path: [...path, ...own] })
  return [
    ...listFaults(at(['items']), term.items, fields),
    ...listFaults(at(['shares', 'items']), shares?.items, fields),
    ...listFaults(at(['quantity', 'count']), count?.count, fields),
    ...Object.entries(roles).flatMap(([key, role]) =>
      fieldFaults(at([key]), term[key as keyof typeof roles], role, fields),
    ),
    ...fieldFaults(at(['quantity']), count ? undefined : (quantity as string | undefined), 'NUMBER', fields),
    ...(term.by ?? []).flatMap((field, place) => dimensionFaults(at(['by', place]), field, { term, fields })),
    ...testFaults(at(['where']), term.where, fields),
    ...testFaults(at(['planned']), term.planned, fields),
    ...sharerFaults(at(['shares', 'items']), shares?.items, fields),
    ...testFaults(at(['shares', 'where']), shares?.where, fields.within(shares?.items)),
    ...testFaults(at(['quantity', 'where']), count?.where, fields.within(count?.count)),
    ...endingFaults(at(['until']), term),
  ]
}

/** A dimension has one value of each record or item, and is named once. */
const dimensionFaults = (
  at: At,
  field: string,
  { term: { by = [] }, fields }: { term: Term; fields: Fields },
): Fault[] =>
  by.indexOf(field) < Number(at.path.at(-1))
    ? [at.file.fault(at.path, { zh: '每个字段只写一次', en: 'each field once' })]
    : fieldFaults(at, field, 'DIMENSION', fields)

const listFaults = ({ file, path }: At, list: string | undefined, { type, isList }: Fields): Fault[] =>
  list === undefined || isList(list)
    ? []
    : [file.fault(path, { zh: `${type} 的一个列表`, en: `a list of ${type}` })]

/** Whoever shares in something is an organization. */
const sharerFaults = ({ file, path }: At, list: string | undefined, fields: Fields): Fault[] =>
  list === undefined || !fields.isList(list) || fields.within(list).named('organization')
    ? []
    : [file.fault(path, { zh: '有 organization 字段的列表', en: 'a list with the field organization' })]

/** A stock has one end: the day after its last day, or the day it is no more. */
const endingFaults = ({ file, path }: At, { lastDay, until }: Term): Fault[] =>
  lastDay === undefined || until === undefined
    ? []
    : [file.fault(path, { zh: 'lastDay 或 until 其中一个', en: 'either lastDay or until' })]

/** Only a stock ends, and only what says whom it counts can count him once. */
function measureFaults({ value: term, file, path }: Placed<Term>, measure: Measure): Fault[] {
  const ends = (['lastDay', 'until'] as const).filter((key) => term[key] !== undefined && measure !== 'STOCK')
  return [
    ...ends.map((key) =>
      file.fault([...path, key], {
        zh: `不写（${measure} 没有终止日，STOCK 才有）`,
        en: `nothing (a stock ends, ${measure} does not)`,
      }),
    ),
    ...(measure === 'DISTINCT' && term.subject === undefined
      ? [file.fault([...path, 'subject'], { zh: '所数对象的字段', en: 'the field of what is counted once' })]
      : []),
  ]
}

/** What is observed is one number, and parts of a confidential one would say what it withholds. */
function apartFaults(
  { value: { by }, file, path }: Placed<Term>,
  { measure, confidential }: Pick<MeasuredIndicator, 'measure' | 'confidential'>,
): Fault[] {
  if (!by || (measure !== 'OBSERVATION' && !confidential)) return []
  const why = confidential
    ? { zh: '保密指标', en: 'a confidential figure' }
    : { zh: '观测值', en: 'what is observed' }
  return [
    file.fault([...path, 'by'], {
      zh: `不写（${why.zh}不分类）`,
      en: `nothing (${why.en} is not broken down)`,
    }),
  ]
}

/** Where not all of a figure is broken down by something, the rest of it would look as if nobody had said. */
function unlikeFaults({ value: { by = [] }, file, path }: Placed<Term>, others: readonly string[]): Fault[] {
  if (by.toSorted().join() === others.toSorted().join()) return []
  const names = others.join('、') || '—'
  return [
    file.fault([...path, 'by'], {
      zh: `与第一条规则相同的分类：${names}`,
      en: `the same dimensions as its first rule: ${others.join(', ') || '—'}`,
    }),
  ]
}
