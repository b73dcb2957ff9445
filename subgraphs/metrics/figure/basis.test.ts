import fc from 'fast-check'
import { expect, test } from 'vitest'
import { definitions } from '../../../test/changzhou-definitions.ts'
import { type Basis, basisOf, comparesYears, type Origins } from './basis.ts'
import type { Areas, Tree } from './tree.ts'

const city = '320400'
const districts = ['320402', '320404']
const today: Tree = {
  parts: new Map([
    ['', [city]],
    [city, districts],
  ]),
  open: new Set([city, ...districts]),
}
const tree: Areas = { city, ...today, since: [{ day: '-infinity', tree: today }] }

/** Rebuilt in one district in each of these years, and published for these areas and spans. */
const origins = (
  code: string,
  years: readonly number[],
  published: readonly (readonly [from: number, to: number, area?: string])[],
): Origins => ({
  rebuilt: new Map([[code, years.map((year) => ({ area: '320402', year }))]]),
  published: new Map([[code, published.map(([from, to, area = city]) => ({ from, to, area }))]]),
})

const fiveYears = [2017, 2018, 2019, 2020, 2021]
const [flow, stock, observed] = ['tech-cafe-issues', 'municipal-bases-total', 'science-literacy-rate']

test.each<[string, string, Origins, readonly [number, number, string?], Basis]>([
  ['a flow that nobody rebuilt', flow, origins(flow, [], []), [2017, 2021], 'REPORTED'],
  [
    'one of five years that were published',
    flow,
    origins(flow, fiveYears, [[2017, 2021]]),
    [2017, 2021],
    'REBUILT',
  ],
  ['one of a year of them', flow, origins(flow, fiveYears, [[2017, 2021]]), [2021, 2021], 'SPREAD'],
  [
    'one of a district of the city',
    flow,
    origins(flow, fiveYears, [[2017, 2021]]),
    [2017, 2021, '320402'],
    'SPREAD',
  ],
  [
    'one of a district where nothing was rebuilt',
    flow,
    origins(flow, fiveYears, [[2017, 2021]]),
    [2021, 2021, '320404'],
    'REPORTED',
  ],
  ['one of years around those', flow, origins(flow, fiveYears, [[2017, 2021]]), [2015, 2023], 'REBUILT'],
  [
    'one of years that reach into those',
    flow,
    origins(flow, fiveYears, [[2017, 2021]]),
    [2019, 2023],
    'SPREAD',
  ],
  ['one of years after them', flow, origins(flow, fiveYears, [[2017, 2021]]), [2022, 2023], 'REPORTED'],
  [
    'one that was published year by year',
    flow,
    origins(
      flow,
      fiveYears,
      fiveYears.map((year) => [year, year]),
    ),
    [2019, 2020],
    'REBUILT',
  ],
  [
    'one that was published of a district',
    flow,
    origins(flow, [2021], [[2021, 2021, '320402']]),
    [2021, 2021],
    'REBUILT',
  ],
  ['one that was never published', flow, origins(flow, [2020], []), [2017, 2021], 'SPREAD'],
  [
    'a stock at the end that was published',
    stock,
    origins(stock, fiveYears, [[2017, 2021]]),
    [2021, 2021],
    'REBUILT',
  ],
  ['a stock before that', stock, origins(stock, fiveYears, [[2017, 2021]]), [2017, 2020], 'SPREAD'],
  [
    'a stock to which reports came later',
    stock,
    origins(stock, fiveYears, [[2017, 2021]]),
    [2023, 2023],
    'REBUILT',
  ],
  [
    'what was observed when it was published',
    observed,
    origins(observed, [2016, 2021].map(Number), [[2021, 2021]]),
    [2017, 2021, '320402'],
    'SPREAD',
  ],
])('%s', (_, code, known, [from, to, area = city], basis) => {
  expect(basisOf(known, code, { definitions, tree, area, from, to })).toBe(basis)
})

test('growth between years that rebuilding made is as spread; that of a published one is known', () => {
  const known = origins('papers-appraised', [2020, 2021], [[2020, 2021]])
  const place = { definitions, tree, area: city, from: 2017, to: 2021 }
  expect(comparesYears(definitions.find('papers-growth'))).toBe(true)
  expect(basisOf(known, 'papers-growth', place)).toBe('SPREAD')
  const published = new Map([...known.published, ['papers-growth', [{ area: city, from: 2021, to: 2021 }]]])
  expect(basisOf({ ...known, published }, 'papers-growth', place)).toBe('REBUILT')
  const yearly = origins(
    'papers-appraised',
    [2020, 2021],
    [
      [2020, 2020],
      [2021, 2021],
    ],
  )
  expect(basisOf(yearly, 'papers-growth', place)).toBe('REBUILT')
})

/** The same definitions with one indicator measured otherwise. */
const measured = (code: string, measure: 'MAX' | 'AVERAGE' | 'LEVEL') => {
  const one = definitions.find(code)
  return {
    ...definitions,
    find: (other: string) =>
      other === code && one && one.measure !== 'DERIVED' ? { ...one, measure } : definitions.find(other),
  }
}

test.each([
  ['MAX', [2017, 2021], 'REBUILT'],
  ['AVERAGE', [2017, 2021], 'SPREAD'],
  ['AVERAGE', [2019, 2019], 'REBUILT'],
  ['LEVEL', [2017, 2021], 'REBUILT'],
  ['LEVEL', [2019, 2019], 'REBUILT'],
] as const)('%s over %j that was published year by year is %s', (measure, [from, to], basis) => {
  const known = origins(
    flow,
    fiveYears,
    fiveYears.map((one) => [one, one]),
  )
  expect(basisOf(known, flow, { definitions: measured(flow, measure), tree, area: city, from, to })).toBe(
    basis,
  )
})

const year = fc.integer({ min: 2017, max: 2021 })
const span = fc.tuple(year, year).map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const)
const area = fc.constantFrom(city, ...districts)

test('a flow is known exactly where each rebuilt part of it was published within it', () => {
  const cells = fc.uniqueArray(fc.record({ area: fc.constantFrom(...districts), year }), {
    selector: ({ area: code, year: of }) => `${code} ${of}`,
  })
  const numbers = fc.array(fc.record({ area, span }))
  fc.assert(
    fc.property(cells, numbers, area, span, (rebuilt, stated, asked, [from, to]) => {
      const isIn = (code: string, whole: string) => whole === city || code === whole
      const own = rebuilt.filter((one) => isIn(one.area, asked) && one.year >= from && one.year <= to)
      const within = stated.filter((one) => isIn(one.area, asked) && one.span[0] >= from && one.span[1] <= to)
      const isKnown = own.every((one) =>
        within.some(
          (number) => isIn(one.area, number.area) && one.year >= number.span[0] && one.year <= number.span[1],
        ),
      )
      const published = stated.map((one) => ({ area: one.area, from: one.span[0], to: one.span[1] }))
      const known = { rebuilt: new Map([[flow, rebuilt]]), published: new Map([[flow, published]]) }
      const found = basisOf(known, flow, { definitions, tree, area: asked, from, to })
      expect(found).toBe(own.length === 0 ? 'REPORTED' : isKnown ? 'REBUILT' : 'SPREAD')
    }),
  )
})
