import { lastPrintedUnit, multipliers, printedText } from '@kexie/schema/printed-number'
import { readPrinted } from '@kexie/schema/read-printed'
import type { Relation } from '@kexie/schema/relation'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PublishedNumber, type Reconciliation, reconcile, standsFor } from './reconcile.ts'

function published(printed: string): PublishedNumber {
  const quantity = readPrinted(printed)
  if (!quantity) throw new Error(`no number: ${printed}`)
  return { ...quantity, inconsistent: false }
}

const against = (given: PublishedNumber | null, found: number | null, relation: Relation = 'EXACT') =>
  reconcile(given, { value: found === null ? null : Math.round(found * 100), relation })

test.each<[string, number | null, Reconciliation]>([
  ['503', 503, 'MATCHES'],
  ['503', 504, 'ABOVE'],
  ['503', 502, 'BELOW'],
  ['503', null, 'UNSUPPORTED'],
  ['0', 0, 'MATCHES'],
  ['60多', 60, 'MATCHES'],
  ['60多', 69, 'MATCHES'],
  ['60多', 70, 'ABOVE'],
  ['60多', 59, 'BELOW'],
  ['1200多', 1299, 'MATCHES'],
  ['1200多', 1300, 'ABOVE'],
  ['近200', 190, 'MATCHES'],
  ['近200', 179, 'BELOW'],
  ['不超过100', 90, 'MATCHES'],
  ['不超过100', 101, 'ABOVE'],
  ['28.3%', 28.3, 'MATCHES'],
  ['28.3%', 28.34, 'MATCHES'],
  ['28.3%', 28.36, 'ABOVE'],
  ['42%', 72.48, 'ABOVE'],
  ['29.9万', 299_123, 'MATCHES'],
  ['29.9万', 298_500, 'MATCHES'],
  ['29.9万', 298_499, 'BELOW'],
  ['29.9万', 299_500, 'ABOVE'],
  ['0.9万', 8_760, 'MATCHES'],
  ['0.9万', 8_499, 'BELOW'],
  ['0.9万', 9_500, 'ABOVE'],
  ['20.0万', 204_000, 'ABOVE'],
  ['20.0万', 199_400, 'BELOW'],
  ['20万', 204_000, 'MATCHES'],
  ['20万', 205_000, 'ABOVE'],
  ['3亿', 250_000_000, 'MATCHES'],
  ['3亿', 350_000_000, 'ABOVE'],
  ['1200', 1_200.4, 'MATCHES'],
  ['1200', 1_201, 'ABOVE'],
  ['29.9万余', 299_000, 'MATCHES'],
  ['29.9万余', 299_999, 'MATCHES'],
  ['29.9万余', 300_000, 'ABOVE'],
  ['29.9万余', 298_999, 'BELOW'],
  ['20.0万余', 200_900, 'MATCHES'],
  ['20.0万余', 201_000, 'ABOVE'],
  ['2亿多', 290_000_000, 'MATCHES'],
  ['230多万', 2_399_999, 'MATCHES'],
  ['230多万', 2_400_000, 'ABOVE'],
  ['近20万', 180_000, 'MATCHES'],
  ['近20万', 179_999, 'BELOW'],
  ['约3亿', 250_000_000, 'MATCHES'],
  ['不超过29.9万', 299_000, 'MATCHES'],
  ['不超过29.9万', 299_001, 'ABOVE'],
  ['不少于502', 502, 'MATCHES'],
  ['不少于502', 503, 'MATCHES'],
  ['至少502', 501, 'BELOW'],
  ['502场以上', 5_020, 'MATCHES'],
  ['超过502', 503, 'MATCHES'],
  ['超过502', 502, 'BELOW'],
  ['超18万', 190_000, 'MATCHES'],
  ['-3万', -25_000, 'MATCHES'],
  ['-3万', -35_000, 'BELOW'],
])('%s published and %d found', (printed, found, expected) => {
  expect(against(published(printed), found)).toBe(expected)
})

test('records that are told as over a number are not below it', () => {
  expect(against(published('超18万'), 180_000, 'AT_LEAST')).toBe('MATCHES')
  expect(against(published('超18万'), 179_999, 'AT_LEAST')).toBe('BELOW')
})

test.each([
  ['4万', 'MATCHES'],
  ['3万', 'MATCHES'],
  ['5.4万', 'BELOW'],
  ['2万', 'ABOVE'],
] as const)(
  'of what lies between 30,000 and 50,000 any may be meant: beside %s it is %s',
  (words, verdict) => {
    const found = { value: 3_000_000, relation: 'BETWEEN', upTo: 5_000_000 } as const
    expect(reconcile(published(words), found)).toBe(verdict)
  },
)

test('what was never published is compared with nothing', () => {
  expect(against(null, 503)).toBe('UNPUBLISHED')
})

test('a document that contradicts itself is not compared', () => {
  expect(against({ ...published('42'), inconsistent: true }, 42)).toBe('INCONSISTENT')
})

const printings = fc
  .record({
    multiplier: fc.constantFrom(1, ...Object.values(multipliers)),
    decimals: fc.nat(3),
    digits: fc.integer({ min: -9_999, max: 9_999 }),
  })
  .filter(({ multiplier, decimals }) => 10 ** decimals <= multiplier * 100)
  .map(({ digits, ...printing }) => ({ ...printing, value: digits * lastPrintedUnit(printing) }))
  .filter(({ value }) => Number.isSafeInteger(value))

/** A number printed as another one was, whatever that rounds it to. */
const printedLike = (value: number, printing: { multiplier: number; decimals: number }) => {
  const unit = lastPrintedUnit(printing)
  const rest = Math.abs(value) % unit
  const size = Math.abs(value) - rest + (rest * 2 >= unit ? unit : 0)
  return printedText({ ...printing, value: size === 0 ? 0 : Math.sign(value) * size })
}

test('records agree with an exact number if and only if they would be printed as it was', () => {
  const near = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(printings, near, (printed, units) => {
      const found = Math.round(printed.value + units * lastPrintedUnit(printed))
      fc.pre(Number.isSafeInteger(found))
      const verdict = reconcile({ ...printed, inconsistent: false }, { value: found, relation: 'EXACT' })
      const isSame = printedLike(found, printed) === printedText(printed)
      expect(verdict).toBe(isSame ? 'MATCHES' : found > printed.value ? 'ABOVE' : 'BELOW')
    }),
  )
})

test('what an exact number stands for begins and ends where it would be printed otherwise', () => {
  fc.assert(
    fc.property(printings, (printed) => {
      const { least, most } = standsFor(printed)
      const texts = [least - 1, least, most, most + 1].map((value) => printedLike(value, printed))
      const own = printedText(printed)
      expect(texts.map((text) => text === own)).toEqual([false, true, true, false])
    }),
  )
})

test('what is at least so many is met by all that is as many, or more, however it was printed', () => {
  const more = fc.integer({ min: -1_000_000, max: 1_000_000_000 })
  fc.assert(
    fc.property(
      printings,
      more,
      fc.constantFrom('NO_FEWER' as const, 'MORE_THAN' as const),
      (printed, units, mark) => {
        const found = printed.value + units
        fc.pre(Number.isSafeInteger(found))
        const isMet = mark === 'NO_FEWER' ? units >= 0 : units > 0
        const verdict = reconcile(
          { ...printed, mark, inconsistent: false },
          { value: found, relation: 'EXACT' },
        )
        expect(verdict).toBe(isMet ? 'MATCHES' : 'BELOW')
      },
    ),
  )
})
