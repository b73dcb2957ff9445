import { openDatabase } from '@kexie/db/database'
import { withSessionVariables } from '@kexie/db/session-variables'
import { callerOf, publicViewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { checkedFirst, cursorsOf, type KeyType } from './cursor.ts'

const [one, same, other] = ['p1', 'p1', 'p2'].map((password) =>
  openDatabase(`postgres://kexie_events:${password}@127.0.0.1:1/kexie`, { name: 'kexie test' }),
)
if (!one || !same || !other) throw new Error('three databases')

afterAll(() => Promise.all([one, same, other].map(({ close }) => close())))

const types: readonly KeyType[] = ['day', 'uuid']
const keys = ['2021-05-18', '00000000-0000-4000-8000-000000000000']
const cursor = cursorsOf(one.db, 'events by day', types).encode(keys)

test('a cursor leads back to its keys in every process that reads the database as the same role', () => {
  for (const { db } of [one, same])
    for (const reader of [db, withSessionVariables(db, callerOf(publicViewer))])
      expect(cursorsOf(reader, 'events by day', types).decode(cursor)).toEqual(keys)
})

test('nothing else takes it: another list, another order, other keys, another password', () => {
  for (const cursors of [
    cursorsOf(one.db, 'salons by day', types),
    cursorsOf(one.db, 'events by title', types),
    cursorsOf(one.db, 'events by day', ['day', 'number']),
    cursorsOf(one.db, 'events by day', ['day']),
    cursorsOf(other.db, 'events by day', types),
  ])
    expect(() => cursors.decode(cursor)).toThrow(/^after 不是本列表给出的游标/)
})

test('no text is a cursor but those that were given, whatever is done to one of them', () => {
  const cursors = cursorsOf(one.db, 'events by day', types)
  const changed = fc
    .tuple(fc.nat(cursor.length - 1), fc.stringMatching(/^[\w-]{1,3}$/))
    .map(([place, letters]) => cursor.slice(0, place) + letters + cursor.slice(place + letters.length))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), changed), (text) => {
      if (text !== cursor) expect(() => cursors.decode(text)).toThrow(/not a cursor of this connection/)
    }),
  )
})

test('none is the first page', () => {
  const cursors = cursorsOf(one.db, 'events by day', types)
  expect([cursors.decode(null), cursors.decode(undefined)]).toEqual([undefined, undefined])
})

test('a page holds 0 to 100', () => {
  expect([0, 1, 100, null, undefined].map(checkedFirst)).toEqual([0, 1, 100, 20, 20])
  for (const first of [-1, 101, 1.5, Number.NaN]) expect(() => checkedFirst(first)).toThrow(/0–100/)
})
