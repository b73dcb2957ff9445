import { expect, test } from 'vitest'
import { changeOf } from './change-of-type.ts'
import { blankField, type TypedField, turnInto, typedType } from './typed-type.ts'

const typed = (fields: TypedField[]) => ({ ...typedType(undefined), nameZh: '场馆接待', fields })

const day = (key: string, given: Partial<TypedField>): TypedField => {
  const field = blankField(key)
  turnInto(field, 'DATE')
  return { ...field, ...given }
}

test('a day that another may not lie before is named while it is new; all others the graph names', () => {
  const fields = [
    day('new-a', { labelZh: '开馆日期', labelEn: 'Opened on' }),
    day('new-b', { labelZh: '闭馆日期', since: 'new-a' }),
    day('new-c', { labelZh: '回访日期', since: 'new-b' }),
    day('day', { isNew: false, labelZh: '布展日期', since: 'occurredOn' }),
    day('new-d', { labelZh: '撤展日期', since: 'gone' }),
  ]
  const change = changeOf('VenueVisit', typed(fields))
  expect(change.fields.map(({ name, since }) => [name, since])).toEqual([
    ...[
      ['openedOn', null],
      ['day2', 'openedOn'],
      [null, 'day2'],
    ],
    ...[
      ['day', 'occurredOn'],
      [null, null],
    ],
  ])
})

test('a day of an item may not lie before a day of the record', () => {
  const sessions = blankField('new-s')
  turnInto(sessions, 'PARTS')
  sessions.fields = [day('new-i', { labelZh: '场次日期', since: 'new-a' })]
  const [first, items] = changeOf(null, typed([day('new-a', { labelZh: '开馆日期' }), sessions])).fields
  expect(first?.name).toBe('day')
  expect(items?.fields).toMatchObject([{ name: null, since: 'day' }])
})

test('what a kind has no use for is not sent, nor English that was left out', () => {
  const field = { ...blankField('new-a'), labelZh: '备注', relation: true, of: 'award', min: '2', max: '50' }
  const sent = (given: Partial<TypedField>) => changeOf(null, typed([{ ...field, ...given }])).fields[0]
  expect(sent({ kind: 'TEXT' })).toMatchObject({ min: null, max: 50, relation: false, of: null })
  expect(sent({ kind: 'QUANTITY', max: '1.5' })).toMatchObject({ min: 2, max: 1.5, relation: true })
  expect(sent({ kind: 'LIST_VALUE' })).toMatchObject({ min: null, max: null, of: 'award', labelEn: null })
})
