import { parseValue } from 'graphql'
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
    expect(() => Quantity.parseValue(value)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^Quantity 应为最多两位小数的数/),
        extensions: { code: 'BAD_USER_INPUT' },
      }),
    )
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

test.each([
  ['12.5', 12.5],
  ['-3', -3],
  ['"12.50"', 12.5],
])('Quantity takes the literal %s', (literal, value) => {
  expect(Quantity.parseLiteral(parseValue(literal))).toBe(value)
})

test.each([
  [Quantity, '1.234', /Quantity.*1\.234/],
  [Quantity, '"0x10"', /Quantity.*0x10/],
  [Quantity, '{}', /Quantity.*ObjectValue/],
  [Day, '"2021-02-30"', /Date 应为日期.*2021-02-30/],
  [Day, '20210518', /Date 应为日期.*20210518/],
  [DateTime, '"2021-05-18"', /DateTime 应为带时区的时刻.*2021-05-18/],
])('%s refuses the literal %s as the caller’s to mend', (scalar, literal, message) => {
  expect(() => scalar.parseLiteral(parseValue(literal))).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT' },
    }),
  )
})

test('a value of ours that is no Quantity is our fault, not the reader’s', () => {
  for (const value of [0.001, Number.NaN, 'x', '', null]) {
    expect(() => Quantity.serialize(value)).toThrow(RangeError)
  }
  expect(Quantity.serialize('12.50')).toBe(12.5)
})

test('Coordinate takes degrees of six decimals and refuses what is no place on earth', () => {
  expect(scalars.Coordinate.parseValue(119.974061)).toBe(119.974061)
  expect(scalars.Coordinate.serialize('31.811226')).toBe(31.811226)
  for (const value of [180.1, -181, 31.8112261, 'x', null])
    expect(() => scalars.Coordinate.parseValue(value)).toThrow(/^Coordinate 应为/)
})
