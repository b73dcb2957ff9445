import type { CodedIndicator } from '@kexie/schema/definitions'
import type { Formula } from '@kexie/schema/indicator'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitions as catalogue } from '../../../test/changzhou-definitions.ts'
import { type Cell, Cube, never } from './cube.ts'
import { evaluate } from './evaluate.ts'
import { blank, type Point, total } from './formulas.ts'

const city = '320400'
const today = { parts: new Map([['', [city]]]), open: new Set<string>() }
const tree = { city, ...today, since: [{ day: '-infinity', tree: today }] }

const cell = (indicator: string, units: number, more: Partial<Cell> = {}): Cell => ({
  ...{ indicator, year: 2021, month: 1, area: city, kind: 'COUNTED', quantity: units * 100, entries: 1 },
  ...{ atLeast: 0, atMost: 0, about: 0, spread: 0, apart: never },
  ...more,
})

/** A derived indicator over what the cells hold. */
function derived(formula: Formula, cells: readonly Cell[]): Point {
  const find = (code: string) =>
    code === 'derived'
      ? ({ code, measure: 'DERIVED', formula } as CodedIndicator)
      : ({ code, measure: 'SUM' } as CodedIndicator)
  const place = { area: city, tree, from: 2021, to: 2021, today: '2021-12-31' }
  return evaluate(new Cube(cells), 'derived', { ...place, definitions: { ...catalogue, find } })
}

test('what comes in less what goes out, with what was there before, is their sum', () => {
  const cells = [cell('income', 500), cell('gifts', 20.5), cell('cost', 430)]
  const surplus: Formula = { op: 'total', of: 'income', plus: ['gifts'], less: ['cost'], constant: 9.5 }
  expect(derived(surplus, cells)).toMatchObject({ value: 10_000, relation: 'EXACT', entries: 3 })
})

test('where one of them was not reported, nobody knows the sum', () => {
  expect(derived({ op: 'total', of: 'income', less: ['cost'] }, [cell('income', 500)]).value).toBeNull()
})

test('what is divided by a number that is always the same is a rate of it', () => {
  const perTenThousand: Formula = { op: 'divided', of: 'members', by: 527.8, scale: 100 }
  expect(derived(perTenThousand, [cell('members', 1055.6)])).toMatchObject({
    value: 20_000,
    relation: 'EXACT',
  })
  expect(derived(perTenThousand, []).value).toBeNull()
  expect(derived(perTenThousand, [cell('members', 10, { spread: 500 })]).relation).toBe('AT_LEAST')
})

test.each([
  [['AT_LEAST'], [], 'AT_LEAST'],
  [['AT_LEAST'], ['AT_LEAST'], 'ABOUT'],
  [[], ['AT_LEAST'], 'AT_MOST'],
  [['AT_MOST'], ['AT_LEAST'], 'AT_MOST'],
  [['ABOUT'], [], 'ABOUT'],
  [['BETWEEN'], [], 'BETWEEN'],
  [['BETWEEN', 'AT_LEAST'], [], 'AT_LEAST'],
  [[], ['BETWEEN'], 'AT_MOST'],
] as const)('of %j added and %j taken off the sum is %s', (plus, less, relation) => {
  const points = (of: readonly Point['relation'][]) =>
    [...of, 'EXACT' as const].map(
      (one): Point => ({ ...blank, value: 100, relation: one, upTo: one === 'BETWEEN' ? 300 : null }),
    )
  const sum = total(points(plus), points(less), 0)
  expect(sum).toMatchObject({ value: 100 * (plus.length - less.length), relation })
  expect(sum.upTo).toBe(relation === 'BETWEEN' ? 300 + 100 * plus.length - 100 - 100 * less.length : null)
})

test('whatever numbers lie between two, the true sum lies between the two of their sum', () => {
  const between = fc.record({
    value: fc.nat(10_000),
    spread: fc.integer({ min: 1, max: 10_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(between, { minLength: 1, maxLength: 6 }), fc.nat(1000), (parts, constant) => {
      const { value, upTo } = total(
        parts.map(
          (one): Point => ({ ...blank, value: one.value, relation: 'BETWEEN', upTo: one.value + one.spread }),
        ),
        [],
        constant,
      )
      const truth = parts.reduce((sum, one) => sum + one.value + one.spread * one.share, constant)
      expect(truth).toBeGreaterThanOrEqual(value ?? Number.NaN)
      expect(truth).toBeLessThanOrEqual((upTo ?? Number.NaN) + 1e-6)
    }),
  )
})
