import { expect, test } from 'vitest'
import { definitions } from '../../../test/changzhou-definitions.ts'
import { relationOf } from './bends.ts'
import { type Cell, Cube, ever, never } from './cube.ts'
import { evaluate } from './evaluate.ts'
import type { Areas, Tree } from './tree.ts'

const city = '320400'
const today: Tree = {
  parts: new Map([
    ['', [city]],
    [city, ['320402', '320404']],
  ]),
  open: new Set(),
}
const tree: Areas = { city, ...today, since: [{ day: '-infinity', tree: today }] }
const cell = (indicator: string, year: number, units: number, more: Partial<Cell> = {}): Cell => ({
  indicator,
  year,
  month: 1,
  area: '320402',
  kind: 'COUNTED',
  quantity: units * 100,
  entries: 1,
  atLeast: 0,
  atMost: 0,
  about: 0,
  spread: 0,
  apart: never,
  ...more,
})
const at = (from: number, to: number, area = city) => ({
  definitions,
  area,
  tree,
  from,
  to,
  today: '2026-01-01',
})

test('a flow adds up over years and districts, and is blank where nothing was reported', () => {
  const cube = new Cube([
    cell('tech-cafe-issues', 2019, 3),
    cell('tech-cafe-issues', 2020, 4, { area: '320404' }),
    cell('tech-cafe-issues', 2018, 9),
  ])
  expect(evaluate(cube, 'tech-cafe-issues', at(2019, 2020)).value).toBe(700)
  expect(evaluate(cube, 'tech-cafe-issues', at(2019, 2020, '320404')).value).toBe(400)
  expect(evaluate(cube, 'tech-cafe-issues', at(2021, 2021)).value).toBeNull()
})

test('a reported nothing is zero, and what was reversed altogether is blank', () => {
  expect(
    evaluate(new Cube([cell('tech-cafe-issues', 2019, 0)]), 'tech-cafe-issues', at(2019, 2019)).value,
  ).toBe(0)
  expect(
    evaluate(
      new Cube([cell('tech-cafe-issues', 2019, 0, { entries: 0 })]),
      'tech-cafe-issues',
      at(2019, 2019),
    ).value,
  ).toBeNull()
})

test('announced events stand apart from the value', () => {
  const cube = new Cube([
    cell('tech-cafe-issues', 2019, 3),
    cell('tech-cafe-issues', 2019, 2, { kind: 'PLANNED' }),
  ])
  expect(evaluate(cube, 'tech-cafe-issues', at(2019, 2019))).toMatchObject({ value: 300, planned: 200 })
})

test('a stock is everything up to the end of the period', () => {
  const cube = new Cube([
    cell('municipal-societies', 2010, 70),
    cell('municipal-societies', 2018, 3),
    cell('municipal-societies', 2020, -1),
  ])
  expect(evaluate(cube, 'municipal-societies', at(2017, 2021)).value).toBe(7200)
  expect(evaluate(cube, 'municipal-societies', at(2018, 2018)).value).toBe(7300)
})

test('distinct subjects come from the area’s own row: a subject in two districts is one for the city', () => {
  const distinct = (area: string, year: number, subjects: number, lastIn?: number) =>
    cell('academic-experts', year, subjects, {
      ...{ area, kind: 'DISTINCT', entries: 0 },
      apart: lastIn ? lastIn * 12 + 11 : never,
    })
  const cube = new Cube([
    cell('academic-experts', 2019, 2, { entries: 2 }),
    cell('academic-experts', 2019, 1, { area: '320404' }),
    distinct(city, 2019, 2),
    distinct(city, 2020, 1),
    distinct(city, 2020, 1, 2019),
    distinct('320402', 2019, 2),
    distinct('320404', 2019, 1),
  ])
  expect(evaluate(cube, 'academic-experts', at(2019, 2020)).value).toBe(300)
  expect(evaluate(cube, 'academic-experts', at(2019, 2019)).value).toBe(200)
  expect(evaluate(cube, 'academic-experts', at(2020, 2020)).value).toBeNull()
  expect(evaluate(cube, 'academic-experts', at(2019, 2019, '320404')).value).toBe(100)
})

test('an observation is the latest of the period, at its own area only', () => {
  const seen = (year: number, units: number, area = city) =>
    cell('paper-award-edition', year, units, { area, kind: 'OBSERVED' })
  const cube = new Cube([seen(2020, 15), seen(2021, 16), seen(2021, 99, '320402')])
  expect(evaluate(cube, 'paper-award-edition', at(2017, 2021)).value).toBe(1600)
  expect(evaluate(cube, 'paper-award-edition', at(2017, 2020)).value).toBe(1500)
})

test('growth, latest and rank are computed from the years on record', () => {
  const cube = new Cube([cell('papers-appraised', 2020, 728), cell('papers-appraised', 2021, 934)])
  expect(evaluate(cube, 'papers-growth', at(2017, 2021)).value).toBe(2830)
  expect(evaluate(cube, 'papers-latest-edition', at(2017, 2021)).value).toBe(93400)
  expect(evaluate(cube, 'papers-record', at(2017, 2021)).value).toBe(100)
  expect(evaluate(cube, 'papers-growth', at(2017, 2020)).value).toBeNull()
})

test('growth of a stock is what came in over what was there: 108 on 149 is 72.5 %', () => {
  const cube = new Cube([
    cell('municipal-bases-total', 2016, 149),
    cell('municipal-bases-total', 2019, 108),
    cell('municipal-bases-new', 2019, 108),
  ])
  expect(evaluate(cube, 'municipal-bases-growth', at(2017, 2021)).value).toBe(7248)
})

test('a rhythm counts the slots that have begun', () => {
  const cube = new Cube([cell('tech-cafe-issues', 2025, 11)])
  expect(evaluate(cube, 'tech-cafe-per-month', { ...at(2025, 2025), today: '2025-11-30' }).value).toBe(100)
  expect(evaluate(cube, 'tech-cafe-per-month', at(2025, 2025)).value).toBe(92)
})

/** The same definitions with one indicator measured otherwise. */
const measured = (measure: 'MAX' | 'MIN' | 'AVERAGE' | 'LEVEL') => {
  const one = definitions.find('tech-cafe-issues')
  const other = one && one.measure !== 'DERIVED' ? { ...one, measure } : one
  return {
    ...definitions,
    find: (code: string) => (code === 'tech-cafe-issues' ? other : definitions.find(code)),
  }
}
const over = (
  measure: Parameters<typeof measured>[0],
  cells: readonly Cell[],
  place: ReturnType<typeof at>,
) => evaluate(new Cube(cells), 'tech-cafe-issues', { ...place, definitions: measured(measure) })

test('an average is the sum by how many make it up, of all years and districts together', () => {
  const cells = [
    cell('tech-cafe-issues', 2019, 10, { entries: 4 }),
    cell('tech-cafe-issues', 2020, 5, { area: '320404' }),
    cell('tech-cafe-issues', 2020, 9, { kind: 'PLANNED' }),
  ]
  expect(over('AVERAGE', cells, at(2019, 2020))).toMatchObject({ value: 300, entries: 5, planned: null })
  expect(over('AVERAGE', cells, at(2019, 2019)).value).toBe(250)
  expect(over('AVERAGE', cells, at(2021, 2021)).value).toBeNull()
})

test('a largest number is that of any month and district, and the busiest day has all of its districts', () => {
  const most = (units: number, more: Partial<Cell> = {}) =>
    cell('tech-cafe-issues', 2019, units, { kind: 'EXTREME', ...more })
  const numbers = [most(5), most(7, { area: '320404', month: 3 }), most(6, { month: 9, atLeast: 1 })]
  expect(over('MAX', numbers, at(2019, 2019))).toMatchObject({ value: 700, relation: 'AT_LEAST', entries: 3 })
  expect(over('MAX', numbers, at(2019, 2019, '320404'))).toMatchObject({ value: 700, relation: 'EXACT' })
  expect(over('MIN', numbers, at(2019, 2019)).value).toBe(500)
  const day = (units: number, more: Partial<Cell> = {}) => most(units, { kind: 'DAY', apart: 7, ...more })
  const days = [day(5), day(4, { area: '320404' }), day(8, { apart: 8 })]
  expect(over('MAX', days, at(2019, 2019)).value).toBe(900)
  expect(over('MAX', days, at(2019, 2019, '320402')).value).toBe(800)
  expect(over('MAX', days, at(2020, 2020)).value).toBeNull()
})

test('a level is what each body returned last in the period, wherever its later returns are', () => {
  const returned = (year: number, units: number, more: Partial<Cell> = {}) =>
    cell('tech-cafe-issues', year, units, { kind: 'LEVEL', apart: ever, ...more })
  const cells = [
    returned(2019, 40, { apart: 2020 * 12 + 5 }),
    returned(2020, 50, { month: 6, area: '320404' }),
    returned(2020, 7, { month: 3 }),
  ]
  expect(over('LEVEL', cells, at(2019, 2019)).value).toBe(4000)
  expect(over('LEVEL', cells, at(2019, 2020))).toMatchObject({ value: 5700, entries: 2 })
  expect(over('LEVEL', cells, at(2019, 2020, '320402')).value).toBe(700)
  expect(over('LEVEL', cells, at(2021, 2021)).value).toBeNull()
})

test.each([
  [0, 0, 0, 0, 'EXACT'],
  [2, 0, 0, 0, 'AT_LEAST'],
  [0, 1, 0, 0, 'AT_MOST'],
  [1, 1, 0, 0, 'ABOUT'],
  [1, 0, 1, 0, 'ABOUT'],
  [0, 0, 0, 500, 'BETWEEN'],
  [1, 0, 0, 500, 'AT_LEAST'],
  [0, 1, 0, 500, 'ABOUT'],
  [0, 0, 1, 500, 'ABOUT'],
] as const)(
  '%i at least, %i at most, %i about and %i between make the sum %s',
  (atLeast, atMost, about, spread, expected) => {
    expect(relationOf({ atLeast, atMost, about, spread })).toBe(expected)
  },
)

test('a sum of what lies between two numbers lies between two, and has no upper one where a part has none', () => {
  const between = cell('handbook-clicks', 2021, 30, { spread: 2000 })
  const upTo = (...more: Cell[]) => evaluate(new Cube([between, ...more]), 'handbook-clicks', at(2021, 2021))
  expect(upTo()).toMatchObject({ value: 3000, relation: 'BETWEEN', upTo: 5000 })
  expect(upTo(cell('handbook-clicks', 2021, 7))).toMatchObject({
    value: 3700,
    relation: 'BETWEEN',
    upTo: 5700,
  })
  expect(upTo(cell('handbook-clicks', 2021, 7, { atLeast: 1 }))).toMatchObject({
    ...{ value: 3700, relation: 'AT_LEAST', upTo: null },
  })
})

const observed = (indicator: string, year: number, units: number) =>
  cell(indicator, year, units, { area: city, kind: 'OBSERVED' })

test('a change of an observation is that of its latest year in the span, and says which', () => {
  const cube = new Cube([
    observed('science-literacy-rate', 2015, 10.3),
    observed('science-literacy-rate', 2020, 15.2),
  ])
  const over = (from: number, to: number) => evaluate(cube, 'science-literacy-increase', at(from, to))
  expect(over(2017, 2021)).toMatchObject({ value: 490, observedIn: 2020 })
  expect(over(2020, 2020)).toMatchObject({ value: 490, observedIn: 2020 })
  expect(over(2021, 2021)).toMatchObject({ value: null, observedIn: null })
  expect(evaluate(cube, 'science-literacy-rate', at(2017, 2021)).observedIn).toBe(2020)
})

test('a run ends with the latest observation in the span, not with a year nobody has observed yet', () => {
  const cube = new Cube([2018, 2019, 2020].map((year) => observed('award-rate-rank', year, 1)))
  const over = (from: number, to: number) => evaluate(cube, 'award-rate-consecutive-years', at(from, to))
  expect(over(2017, 2021)).toMatchObject({ value: 300, observedIn: 2020 })
  expect(over(2017, 2019)).toMatchObject({ value: 200, observedIn: 2019 })
  expect(over(2021, 2021).value).toBeNull()
})

test('every derived indicator of the catalogue says of which year it is exactly where it is derived from an observation', () => {
  for (const code of definitions.codes) {
    const indicator = definitions.find(code)
    if (indicator?.measure !== 'DERIVED') continue
    const { formula } = indicator
    const isObserved = definitions.find(formula.of)?.measure === 'OBSERVATION'
    const codes = 'to' in formula ? [formula.of, formula.to] : [formula.of]
    const years = [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020]
    const cells = codes.flatMap((input) =>
      years.map((year) => (isObserved ? observed(input, year, 1) : cell(input, year, year - 2000))),
    )
    const { value, observedIn } = evaluate(new Cube(cells), code, at(2017, 2021))
    const { value: last } = evaluate(new Cube(cells), code, at(2017, 2020))
    expect([code, observedIn]).toEqual([code, isObserved ? 2020 : null])
    if (isObserved) expect([code, value]).toEqual([code, last])
  }
})
