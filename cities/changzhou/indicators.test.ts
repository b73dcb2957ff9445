import type { DerivedIndicator } from '@kexie/schema/indicator'
import { describe, expect, it } from 'vitest'
import { city, definitions } from '../../test/changzhou-definitions.ts'

const { codes, find } = definitions
const catalogue = city.indicators.map((indicator) => [indicator.code, indicator] as const)

describe('the catalogue', () => {
  it('has no code twice', () => {
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toHaveLength(catalogue.length)
  })

  it('reads service by service, each in its turn', () => {
    const order = city.services.map(({ code }) => code)
    const seen = catalogue.map(([, { service }]) => order.indexOf(service))
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(new Set(seen)).toEqual(new Set(order.keys()))
  })

  it.each(codes)('writes the code %s in kebab case', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('finds an indicator by its code and nothing by a code it does not have', () => {
    expect(find('papers-growth')?.unit.zh).toBe('%')
    expect(find('papers-shrinkage')).toBeUndefined()
    expect(find('toString')).toBeUndefined()
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
  const derived = catalogue.flatMap(([code, indicator]) =>
    indicator.measure === 'DERIVED' ? [[code, indicator] as [string, DerivedIndicator]] : [],
  )

  it('belong to the derived indicators and to no other', () => {
    expect(derived.length).toBeGreaterThan(10)
    expect(catalogue.filter(([, { measure }]) => measure === 'DERIVED')).toEqual(derived)
  })

  it.each(derived)('of %s are over measured indicators of the same subgraph', (_, { formula, home }) => {
    for (const code of 'to' in formula ? [formula.of, formula.to] : [formula.of]) {
      const measured = find(code)
      expect(measured, code).toBeDefined()
      expect(measured?.measure, code).not.toBe('DERIVED')
      expect(measured?.home, code).toBe(home)
    }
  })

  it.each(derived)('of %s fit the measure they are over', (_, { formula }) => {
    const of = find(formula.of)?.measure
    if (formula.op === 'change' || formula.op === 'run') expect(of).toBe('OBSERVATION')
    if (formula.op === 'per' || formula.op === 'growth' || formula.op === 'stockGrowth')
      expect(of).toBe('SUM')
    if (formula.op === 'stockGrowth') expect(find(formula.to)?.measure).toBe('STOCK')
  })
})
