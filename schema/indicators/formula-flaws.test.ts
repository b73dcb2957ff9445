import { expect, test } from 'vitest'
import { formulaFlaws } from './formula-flaws.ts'
import type { Formula, Measure } from './indicator.ts'

const measures: Readonly<Record<string, Measure>> = {
  ...{ sum: 'SUM', stock: 'STOCK', level: 'LEVEL', distinct: 'DISTINCT' },
  ...{ largest: 'MAX', smallest: 'MIN', average: 'AVERAGE' },
}

test.each<[string, Formula, string[]]>([
  ['a surplus', { op: 'total', of: 'sum', less: ['sum'] }, []],
  ['what stood at first with what came since', { op: 'total', of: 'level', plus: ['sum'] }, []],
  ['two busiest days', { op: 'total', of: 'largest', plus: ['largest'] }, ['of', 'plus.0']],
  ['an average with a sum', { op: 'total', of: 'sum', plus: ['average'] }, ['plus.0']],
  ['how far the largest and the smallest lie apart', { op: 'total', of: 'largest', less: ['smallest'] }, []],
  ['all but the busiest day', { op: 'total', of: 'sum', plus: ['sum'], less: ['largest'] }, []],
  ['the busiest day a month', { op: 'per', of: 'largest', every: 'MONTH' }, ['of']],
  ['a level a week', { op: 'per', of: 'level', every: 'WEEK' }, ['of']],
  ['a sum a month', { op: 'per', of: 'sum', every: 'MONTH' }, []],
  ['an average to another', { op: 'ratio', of: 'average', to: 'average', scale: 100 }, []],
  ['members a body', { op: 'ratio', of: 'level', to: 'distinct', scale: 1 }, []],
  ['growth of a largest number', { op: 'growth', of: 'largest' }, []],
  ['members of the last year', { op: 'latest', of: 'level' }, []],
  ['what joined, of those there were', { op: 'stockGrowth', of: 'sum', to: 'level' }, []],
  ['an average over a largest', { op: 'stockGrowth', of: 'average', to: 'largest' }, ['of', 'to']],
  ['what is not there', { op: 'total', of: 'nothing', plus: ['nobody'] }, []],
])('%s is at fault at its places', (_, formula, places) => {
  const found = formulaFlaws(formula, (code) => measures[code])
  expect(found.map(({ path }) => path.join('.'))).toEqual(places)
  expect(found.every(({ expected }) => expected.zh !== '' && expected.en !== '')).toBe(true)
})
