import { describe, expect, it } from 'vitest'
import {
  findIndicator,
  type IndicatorCode,
  indicatorCodes,
  indicators,
  type MeasuredCode,
} from './catalogue.ts'
import * as papers from './decisions-papers.ts'
import * as thinkTank from './decisions-think-tank.ts'
import { type DerivedIndicator, type Indicator, services } from './indicator.ts'
import * as academic from './innovation-academic.ts'
import * as enterprise from './innovation-enterprise.ts'
import * as expo from './innovation-expo.ts'
import * as incubation from './innovation-incubation.ts'
import * as matching from './innovation-matching.ts'
import * as regional from './innovation-regional.ts'
import * as startupSupport from './innovation-startup-support.ts'
import * as activities from './literacy-activities.ts'
import * as bases from './literacy-bases.ts'
import * as survey from './literacy-survey.ts'
import * as teams from './literacy-teams.ts'
import * as youth from './literacy-youth.ts'
import * as workers from './workers.ts'

const themes = [
  ...[regional, academic, enterprise, incubation, startupSupport, expo, matching],
  ...[survey, bases, activities, youth, teams, workers, thinkTank, papers],
]
const catalogue = Object.entries<Indicator>(indicators)

describe('the catalogue', () => {
  it('holds every indicator of every theme, and no code twice', () => {
    const codes = themes.flatMap((theme) => Object.values(theme).flatMap((part) => Object.keys(part)))
    expect(codes.toSorted()).toEqual(indicatorCodes.toSorted())
  })

  it('reads service by service, each of the four in its turn', () => {
    const order = Object.keys(services)
    const seen = catalogue.map(([, { service }]) => order.indexOf(service))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(new Set(seen)).toEqual(new Set(order.keys()))
  })

  it.each(indicatorCodes)('writes the code %s in kebab case', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('finds an indicator by its code and nothing by a code it does not have', () => {
    expect(findIndicator('papers-growth')?.unit.zh).toBe('%')
    expect(findIndicator('papers-shrinkage')).toBeUndefined()
    expect(findIndicator('toString')).toBeUndefined()
  })
})

describe('names and definitions', () => {
  it.each(['zh', 'en'] as const)('gives no two indicators the same name or definition (%s)', (language) => {
    for (const field of ['name', 'definition'] as const) {
      const texts = catalogue.map(([, indicator]) => indicator[field][language].toLowerCase())
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([])
    }
  })

  it.each(catalogue)('writes every text of %s in its own language', (_, { name, definition, unit }) => {
    for (const text of [name, definition]) expect(text.zh).toMatch(/\p{Script=Han}/u)
    for (const text of [name, definition, unit]) {
      expect(text.zh.trim()).not.toBe('')
      expect(text.en).toMatch(/[a-z]/i)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
      expect(text.zh + text.en).not.toMatch(/[０-９]/)
    }
  })

  it.each(catalogue)('defines %s by more than its name, in whole sentences', (_, { name, definition }) => {
    expect(definition.zh.length).toBeGreaterThan(name.zh.length + 10)
    expect(definition.zh).toMatch(/。$/)
    expect(definition.en.length).toBeGreaterThan(name.en.length + 20)
    expect(definition.en).toMatch(/\.$/)
  })

  it('calls a lower rank better', () => {
    const ranks = catalogue.filter(([, { unit }]) => unit.en === 'rank')
    expect(ranks.map(([code]) => code)).toHaveLength(4)
    expect(ranks.filter(([, { direction }]) => direction !== 'DOWN')).toEqual([])
  })
})

describe('formulas', () => {
  const derived = catalogue.filter((entry): entry is [string, DerivedIndicator] => 'formula' in entry[1])

  it('belong to the derived indicators and to no other', () => {
    expect(derived.length).toBeGreaterThan(10)
    expect(catalogue.filter(([, { measure }]) => measure === 'DERIVED')).toEqual(derived)
  })

  it.each(derived)('of %s are over measured indicators of the same subgraph', (_, { formula, home }) => {
    for (const code of 'to' in formula ? [formula.of, formula.to] : [formula.of]) {
      const measured = findIndicator(code)
      expect(measured, code).toBeDefined()
      expect(measured?.measure, code).not.toBe('DERIVED')
      expect(measured?.home, code).toBe(home)
    }
  })

  it.each(derived)('of %s fit the measure they are over', (_, { formula }) => {
    const of = findIndicator(formula.of)?.measure
    if (formula.op === 'change' || formula.op === 'run') expect(of).toBe('OBSERVATION')
    if (formula.op === 'per' || formula.op === 'growth' || formula.op === 'stockGrowth')
      expect(of).toBe('SUM')
    if (formula.op === 'stockGrowth') expect(findIndicator(formula.to)?.measure).toBe('STOCK')
  })
})

describe('the compiler', () => {
  it('refuses codes that the catalogue does not have, and contributions to derived ones', () => {
    const codes: IndicatorCode[] = ['papers-growth', 'papers-appraised']
    // @ts-expect-error no such indicator
    codes.push('papers-shrinkage')
    const contributions: MeasuredCode[] = ['papers-appraised']
    // @ts-expect-error derived: computed from others, never contributed to
    contributions.push('papers-growth')
    // @ts-expect-error no such indicator to derive from
    const formula: DerivedIndicator<MeasuredCode>['formula'] = { op: 'latest', of: 'papers-shrinkage' }
    expect([...codes, ...contributions, formula.of].map((code) => findIndicator(code)?.measure)).toEqual([
      'DERIVED',
      'SUM',
      undefined,
      'SUM',
      'DERIVED',
      undefined,
    ])
  })
})
