import { expect, test } from 'vitest'
import { scalars } from './scalars.ts'

const { Quantity, Date: Day, DateTime } = scalars

test.each([0, 503, 28.3, -0.01, 1_200_000_000, 90_071_992_547_409.91, '12.50'])(
  'Quantity takes %s as it is',
  (value) => {
    expect(Quantity.parseValue(value)).toBe(Number(value))
  },
)

test.each([0.001, Number.NaN, Number.POSITIVE_INFINITY, 1e15, '1.234', 'x', true, null])(
  'Quantity refuses %s and says what came',
  (value) => {
    expect(() => Quantity.parseValue(value)).toThrow(/最多两位小数/)
  },
)

test('every quantity of two decimals within the limit comes back from JSON unchanged', () => {
  for (let hundredths = 1; hundredths < 9e15; hundredths = hundredths * 3 + 7) {
    const value = hundredths / 100
    expect(JSON.parse(JSON.stringify(Quantity.serialize(value)))).toBe(value)
    expect(value.toFixed(2)).toBe(
      `${BigInt(hundredths) / 100n}.${String(BigInt(hundredths) % 100n).padStart(2, '0')}`,
    )
  }
})

test('Date is a calendar day, DateTime a moment with its offset', () => {
  expect(Day.parseValue('2021-05-18')).toBe('2021-05-18')
  expect(() => Day.parseValue('2021-02-30')).toThrow()
  expect(DateTime.parseValue('2021-05-18T08:00:00+08:00')).toEqual(new Date('2021-05-18T00:00:00Z'))
  expect(() => DateTime.parseValue('2021-05-18')).toThrow()
})
