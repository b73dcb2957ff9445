import { arbitraryTerm, type MeasureOfTerm, measures } from '@kexie/records/testing/arbitrary-term'
import { confidentialRecordTypes, recordTypeNames } from '@kexie/schema/records'
import { relationMeant } from '@kexie/schema/relation-meant'
import { groupsIn, isList, scalarsOf, type Term, testsIn, type Where } from '@kexie/schema/rule'
import { type Fields, fieldsOf } from '@kexie/schema/rule-fields'
import { ruleSentence } from '@kexie/schema/rule-sentence'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lists } from '../../../test/changzhou-definitions.ts'

/** What a reader has to find of conditions: the name of each field, and each end or text that has no name. */
function namesAskedFor(where: Where | undefined, fields: Fields): string[] {
  const own = testsIn(where).flatMap(([name, asked]) => {
    const label = fields.named(name)?.label.zh ?? name
    if (typeof asked === 'object' && !isList(asked) && 'some' in asked)
      return [label, ...namesAskedFor(asked.some, fields.within(name))]
    const text = typeof asked === 'object' && 'text' in asked ? [asked.text] : []
    return [label, ...text, ...scalarsOf(asked).map((value) => nameOf(value, fields.named(name)))]
  })
  return [...own, ...(groupsIn(where) ?? []).flatMap((group) => namesAskedFor(group, fields))]
}

function nameOf(value: string | number | boolean, field: ReturnType<Fields['named']>): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  const values =
    field?.kind === 'LIST_VALUE' ? lists.find(({ code }) => code === field.list)?.values : undefined
  const choice = field?.kind === 'CHOICE' ? field.values.find(({ name }) => name === value) : undefined
  return choice?.label.zh ?? values?.find(({ code }) => code === value)?.name.zh ?? String(value)
}

/** The names of all that a term says. */
function namesIn(term: Term): string[] {
  const fields = fieldsOf(term, lists)
  const { relation, ...unsaid } = term
  const { quantity, items, subject, day, lastDay, until, by = [] } = unsaid
  const follows = relationMeant(unsaid).relation
  const count = typeof quantity === 'object' ? quantity : undefined
  const plain = [
    count ? count.count : (quantity as string | undefined),
    items,
    subject,
    day,
    lastDay,
    until,
    // What follows from what is counted need not be said.
    relation === follows ? undefined : relation,
    ...by,
  ]
  return [
    ...plain.flatMap((name) => (name === undefined ? [] : (fields.named(name)?.label.zh ?? name))),
    ...namesAskedFor(term.where, fields),
    ...namesAskedFor(term.planned, fields),
    ...namesAskedFor(count?.where, fields.within(count?.count)),
  ]
}

const types = recordTypeNames.filter((type) => !confidentialRecordTypes.includes(type))

test('every field and value of a rule is named in its sentence', () => {
  const rule = fc
    .tuple(fc.constantFrom(...types), fc.constantFrom<MeasureOfTerm>(...measures))
    .chain(([type, measure]) => fc.tuple(arbitraryTerm(type, measure, lists), fc.constant(measure)))
  fc.assert(
    fc.property(rule, ([term, measure]) => {
      const { zh } = ruleSentence([term], measure === 'COUNT' ? 'SUM' : measure, { lists, areas: new Map() })
      expect(namesIn(term).filter((name) => !zh.includes(name))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})
