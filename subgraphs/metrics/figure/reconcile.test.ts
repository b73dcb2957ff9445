import { expect, test } from 'vitest'
import { type Claim, decimalsOf, type Reconciliation, reconcile } from './reconcile.ts'

const claim = (value: number, relation: Claim['relation'] = 'EXACT'): Claim => ({
  value: Math.round(value * 100),
  relation,
  decimals: decimalsOf(Math.round(value * 100)),
  inconsistent: false,
})

test.each<[string, Claim | null, number | null, Reconciliation]>([
  ['503 and 503 records', claim(503), 503, 'MATCHES'],
  ['503 and one more', claim(503), 504, 'ABOVE'],
  ['503 and one less', claim(503), 502, 'BELOW'],
  ['503 and no record', claim(503), null, 'UNSUPPORTED'],
  ['0 and a reported nothing', claim(0), 0, 'MATCHES'],
  ['60多 and 60', claim(60, 'AT_LEAST'), 60, 'MATCHES'],
  ['60多 and 69', claim(60, 'AT_LEAST'), 69, 'MATCHES'],
  ['60多 and 70', claim(60, 'AT_LEAST'), 70, 'ABOVE'],
  ['60多 and 59', claim(60, 'AT_LEAST'), 59, 'BELOW'],
  ['1200多 and 1299', claim(1200, 'AT_LEAST'), 1299, 'MATCHES'],
  ['1200多 and 1300', claim(1200, 'AT_LEAST'), 1300, 'ABOVE'],
  ['近200 and 190', claim(200, 'ABOUT'), 190, 'MATCHES'],
  ['近200 and 179', claim(200, 'ABOUT'), 179, 'BELOW'],
  ['at most 100 and 90', claim(100, 'AT_MOST'), 90, 'MATCHES'],
  ['at most 100 and 101', claim(100, 'AT_MOST'), 101, 'ABOVE'],
  ['28.3 % and 28.297 %', claim(28.3), 28.3, 'MATCHES'],
  ['28.3 % and 28.34 %', claim(28.3), 28.34, 'MATCHES'],
  ['28.3 % and 28.36 %', claim(28.3), 28.36, 'ABOVE'],
  ['42 % and 72.48 %', claim(42), 72.48, 'ABOVE'],
  ['nothing published', null, 503, 'UNPUBLISHED'],
])('%s', (_, published, found, expected) => {
  expect(
    reconcile(published, { value: found === null ? null : Math.round(found * 100), relation: 'EXACT' }),
  ).toBe(expected)
})

test('a document that contradicts itself is not compared', () => {
  expect(reconcile({ ...claim(42), inconsistent: true }, { value: 4200, relation: 'EXACT' })).toBe(
    'INCONSISTENT',
  )
})
