import { isList, scalarsOf, type Term, type Where } from '@kexie/schema/rule'
import type { Fault, Path } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'
import type { StatedList } from './read-lists.ts'
import { type Fields, fieldsOf, isReadable } from './rule-fields.ts'
import type { Placed } from './yaml-file.ts'

/** What rules name that records of their type do not have: fields, lists, values of a choice. */
export const ruleFaults = ({ indicators, lists }: PlacedDefinitions): Fault[] =>
  indicators.flatMap(({ value, file, path }) =>
    'counts' in value && value.counts
      ? value.counts.flatMap((term, place) =>
          termFaults({ value: term, file, path: [...path, 'counts', place] }, lists),
        )
      : [],
  )

function termFaults({ value: term, file, path }: Placed<Term>, lists: readonly StatedList[]): Fault[] {
  const fields = fieldsOf(term, lists)
  const { shares, quantity } = term
  const count = typeof quantity === 'object' ? quantity : undefined
  const at = (own: Path) => ({ file, path: [...path, ...own] })
  return [
    ...listFaults(at(['items']), term.items, fields),
    ...listFaults(at(['shares', 'items']), shares?.items, fields),
    ...listFaults(at(['quantity', 'count']), count?.count, fields),
    ...(['subject', 'day', 'lastDay', 'until', 'relation'] as const).flatMap((key) =>
      fieldFaults(at([key]), term[key], fields),
    ),
    ...fieldFaults(at(['quantity']), count ? undefined : (quantity as string | undefined), fields),
    ...testFaults(at(['where']), term.where, fields),
    ...testFaults(at(['planned']), term.planned, fields),
    ...sharerFaults(at(['shares', 'items']), shares?.items, fields),
    ...testFaults(at(['shares', 'where']), shares?.where, fields.within(shares?.items)),
    ...testFaults(at(['quantity', 'where']), count?.where, fields.within(count?.count)),
    ...endingFaults(at(['until']), term),
  ]
}

type At = Pick<Placed<unknown>, 'file' | 'path'>

const listFaults = ({ file, path }: At, list: string | undefined, { type, isList }: Fields): Fault[] =>
  list === undefined || isList(list)
    ? []
    : [file.fault(path, { zh: `${type} 的一个列表`, en: `a list of ${type}` })]

const fieldFaults = ({ file, path }: At, field: string | undefined, { type, named }: Fields): Fault[] =>
  field === undefined || isReadable(named(field))
    ? []
    : [
        file.fault(path, {
          zh: `${type} 的一个不保密的字段`,
          en: `a field of ${type} that is not confidential`,
        }),
      ]

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

function testFaults({ file, path }: At, where: Where = {}, fields: Fields): Fault[] {
  return Object.entries(where).flatMap(([name, wanted]) => {
    const at = { file, path: [...path, name] }
    const unknown = fieldFaults(at, name, fields)
    if (unknown.length > 0) return [unknown[0] as Fault]
    if (typeof wanted === 'object' && !isList(wanted) && 'some' in wanted)
      return testFaults({ file, path: [...at.path, 'some'] }, wanted.some, fields.within(name))
    return valueFaults(at, scalarsOf(wanted), fields.valuesOf(name))
  })
}

const valueFaults = (
  { file, path }: At,
  wanted: readonly unknown[],
  allowed: readonly string[] | undefined,
): Fault[] =>
  wanted
    .filter((value) => allowed && !allowed.includes(String(value)))
    .map((value) =>
      file.fault(
        path,
        { zh: `以下之一：${allowed?.join('、')}`, en: `one of ${allowed?.join(', ')}` },
        { zh: `“${value}”`, en: `"${value}"` },
      ),
    )
