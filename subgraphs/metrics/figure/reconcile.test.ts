import { expect, test } from 'vitest'
import { decimalsOf, type PublishedNumber, type Reconciliation, reconcile } from './reconcile.ts'

const published = (value: number, relation: PublishedNumber['relation'] = 'EXACT'): PublishedNumber => ({
  value: Math.round(value * 100),
  relation,
  decimals: decimalsOf(Math.round(value * 100)),
  inconsistent: false,
})

test.each<[string, PublishedNumber | null, number | null, Reconciliation]>([
  ['503 and 503 records', published(503), 503, 'MATCHES'],
  ['503 and one more', published(503), 504, 'ABOVE'],
  ['503 and one less', published(503), 502, 'BELOW'],
  ['503 and no record', published(503), null, 'UNSUPPORTED'],
  ['0 and a reported nothing', published(0), 0, 'MATCHES'],
  ['60多 and 60', published(60, 'AT_LEAST'), 60, 'MATCHES'],
  ['60多 and 69', published(60, 'AT_LEAST'), 69, 'MATCHES'],
  ['60多 and 70', published(60, 'AT_LEAST'), 70, 'ABOVE'],
  ['60多 and 59', published(60, 'AT_LEAST'), 59, 'BELOW'],
  ['1200多 and 1299', published(1200, 'AT_LEAST'), 1299, 'MATCHES'],
  ['1200多 and 1300', published(1200, 'AT_LEAST'), 1300, 'ABOVE'],
  ['近200 and 190', published(200, 'ABOUT'), 190, 'MATCHES'],
  ['近200 and 179', published(200, 'ABOUT'), 179, 'BELOW'],
  ['at most 100 and 90', published(100, 'AT_MOST'), 90, 'MATCHES'],
  ['at most 100 and 101', published(100, 'AT_MOST'), 101, 'ABOVE'],
  ['28.3 % and 28.297 %', published(28.3), 28.3, 'MATCHES'],
  ['28.3 % and 28.34 %', published(28.3), 28.34, 'MATCHES'],
  ['28.3 % and 28.36 %', published(28.3), 28.36, 'ABOVE'],
  ['42 % and 72.48 %', published(42), 72.48, 'ABOVE'],
  ['nothing published', null, 503, 'UNPUBLISHED'],
])('%s', (_, published, found, expected) => {
  expect(
    reconcile(published, { value: found === null ? null : Math.round(found * 100), relation: 'EXACT' }),
  ).toBe(expected)
})

test('a document that contradicts itself is not compared', () => {
  expect(reconcile({ ...published(42), inconsistent: true }, { value: 4200, relation: 'EXACT' })).toBe(
    'INCONSISTENT',
  )
})
