import { describe, expect, it } from 'vitest'
import { definitions, published } from '../../test/changzhou-definitions.ts'

const { statements } = published

const from = (source: string) => statements.filter(({ sourceKey }) => sourceKey === source)
const named = statements.map((statement) => [statement.key, statement] as const)
const about = named.filter(([, { indicator }]) => indicator !== null)

describe('the statements', () => {
  it.each([
    ['kexie-2021', 127],
    ['expo-2019', 21],
    ['huaian-2010', 38],
  ] as const)('of %s are %i, numbered in the order of its paragraphs', (source, count) => {
    const found = from(source)
    expect(found.map(({ position }) => position)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    )
    const paragraphs = found.map(({ paragraph }) => paragraph)
    expect(paragraphs).toEqual(paragraphs.toSorted((a, b) => a - b))
  })

  it('have a key of their own, under their source', () => {
    expect(new Set(statements.map(({ key }) => key)).size).toBe(statements.length)
    expect(statements.filter(({ key, sourceKey }) => !key.startsWith(`${sourceKey}/`))).toEqual([])
  })

  it.each(named)('%s is labelled in both languages and spans days in order', (_, statement) => {
    const { labelZh, labelEn, unitZh, unitEn, fromDate, toDate } = statement
    for (const zh of [labelZh, unitZh]) expect(zh).not.toBe('')
    for (const en of [labelEn, unitEn]) expect(en).toMatch(/[a-z]/i)
    expect(fromDate === null).toBe(toDate === null)
    expect((fromDate ?? '') <= (toDate ?? '')).toBe(true)
  })
})

describe('values', () => {
  const scale: Record<string, number> = { '': 1, 万: 1e4, 萬: 1e4, 亿: 1e8 }
  const plain = named.filter(([, { wording }]) => /^[超近]?\d+(\.\d+)?多?[余万萬亿]?[^\d-]*$/.test(wording))
  const numerals = plain.filter(([, { wording }]) => !/[月周年日份]/.test(wording))

  it.each(numerals)('of %s is what its wording says', (_, { value, wording }) => {
    const [, digits, unit] = /(\d+(?:\.\d+)?)余?多?([万萬亿]?)/.exec(wording) ?? []
    expect(Number(value)).toBe(Number(digits) * (scale[unit ?? ''] ?? Number.NaN))
  })

  it('are checked against the wording wherever it is in Arabic numerals', () => {
    expect(numerals.length).toBe(119)
  })

  it.each(named)('of %s is a decimal of at most two places', (_, { value }) => {
    expect(value).toMatch(/^(0|[1-9]\d*)(\.\d{1,2})?$/)
  })

  it.each(named)('of %s keeps the vagueness of its wording', (_, { relation, wording }) => {
    if (/多|余|超|以上/.test(wording)) expect(relation).toBe('AT_LEAST')
    if (/近|左右/.test(wording)) expect(relation).toBe('ABOUT')
    if (/\d日前|底前/.test(wording)) expect(relation).toBe('AT_MOST')
  })
})

/** Paragraphs, first to last, in which the report of 2021 speaks of each service. */
const chapters = [
  { service: 'INNOVATION', from: 9, to: 14 },
  { service: 'LITERACY', from: 15, to: 20 },
  { service: 'WORKERS', from: 21, to: 24 },
  { service: 'DECISIONS', from: 25, to: 28 },
]

describe('what a statement is about', () => {
  it('is an indicator for everything the five-year report states beyond rules', () => {
    const without = from('kexie-2021').filter(({ indicator }) => indicator === null)
    expect(without.map(({ key, kind }) => [key.split('/')[1], kind])).toEqual([
      ['report-years', 'RULE'],
      ['four-services', 'RULE'],
      ['science-literacy-interval-years', 'RULE'],
      ['science-week-may', 'RULE'],
      ['science-day-september', 'RULE'],
      ['four-chiefs-roles', 'RULE'],
    ])
  })

  it.each(about)('%s counts in the unit of its indicator', (_, { indicator, unitZh, unitEn }) => {
    expect({ zh: unitZh, en: unitEn }).toEqual(definitions.find(indicator ?? '')?.unit)
  })

  it.each(about)('%s is dated as the measure of its indicator asks', (_, { indicator, fromDate, toDate }) => {
    if (definitions.find(indicator ?? '')?.measure === 'STOCK') expect(fromDate).toBe(toDate)
  })

  it('lies in the chapter of the service that answers for it', () => {
    const counts: Record<string, number> = {}
    for (const { service, from: first, to: last } of chapters) {
      const chapter = from('kexie-2021').filter(({ paragraph }) => first <= paragraph && paragraph <= last)
      counts[service] = chapter.length
      for (const { key, indicator } of chapter) {
        if (indicator) expect(definitions.find(indicator)?.service, key).toBe(service)
      }
    }
    expect(counts).toEqual({ INNOVATION: 57, LITERACY: 41, WORKERS: 11, DECISIONS: 16 })
  })

  it('is an indicator of the expo for 15 statements of its self-evaluation', () => {
    const codes = from('expo-2019').flatMap(({ indicator }) => indicator ?? [])
    expect(codes).toHaveLength(15)
    expect(codes.filter((code) => !code.startsWith('expo-'))).toEqual([])
  })

  it('is a target, not a result, where the document only announces a number', () => {
    expect(statements.filter(({ kind }) => kind === 'TARGET').map(({ key }) => key)).toEqual([
      'kexie-2021/wubai-plan-target',
      'kexie-2021/hundred-lectures',
      'huaian-2010/demands-per-enterprise',
      'huaian-2010/county-topics',
      'huaian-2010/centralised-signing-projects',
    ])
  })
})

describe('a contradiction', () => {
  it('is noted in both languages on the statement it concerns', () => {
    const noted = statements.filter(({ inconsistencyZh }) => inconsistencyZh)
    expect(noted.map(({ key }) => key).toSorted()).toEqual([
      'expo-2019/editions-held',
      'expo-2019/editions-held-before',
      'huaian-2010/annex1-year',
      'kexie-2021/municipal-bases-growth',
      'kexie-2021/provincial-bases-growth',
    ])
    for (const { inconsistencyZh, inconsistencyEn } of noted) {
      expect(inconsistencyZh).toMatch(/\p{Script=Han}/u)
      expect(inconsistencyEn).toMatch(/\d/)
    }
  })

  it.each([
    ['municipal', 72.5],
    ['provincial', 73.1],
  ])('in the growth of %s bases follows from the numbers beside it', (level, growth) => {
    const value = (name: string) =>
      Number(statements.find(({ key }) => key === `kexie-2021/${level}-bases-${name}`)?.value)
    const share = value('new') / (value('total') - value('new'))
    expect(Math.round(share * 1000) / 10).toBe(growth)
    expect(value('growth')).not.toBe(growth)
  })
})
