import { readdirSync, readFileSync } from 'node:fs'
import { calculatedLists } from '@kexie/schema/dimensions'
import { organizationKindList } from '@kexie/schema/organization-kinds'
import { creditField } from '@kexie/schema/row-fields'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readPackage } from './read-package.ts'
import { declaredTypes } from './record-types.ts'

const folder = new URL('../../cities/huaian/', import.meta.url)
const city = readPackage(folder)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'))

const { statements, targets, actionPlans } = city.published
const { organizations, memberships, series } = city.registers
const areas = new Set(city.districts.map(({ code }) => code))
const indicators = new Map(city.definitions.indicators.map((indicator) => [indicator.code, indicator]))

test('the city is made of the eight areas of 2010, each with a box and an outline', () => {
  const parts = city.districts.filter(({ parentCode }) => parentCode === city.city.districtCode)
  expect(parts.map(({ code, nameZh }) => `${code} ${nameZh}`)).toEqual([
    '320802 清河区',
    '320803 楚州区',
    '320804 淮阴区',
    '320811 清浦区',
    '320826 涟水县',
    '320829 洪泽县',
    '320830 盱眙县',
    '320831 金湖县',
  ])
  expect(parts.filter(({ west }) => west === undefined)).toEqual([])
  expect(city.outlines.map(({ districtCode }) => districtCode)).toEqual(parts.map(({ code }) => code))
})

test('every point of an outline lies in the box of its area', () => {
  const outside = city.outlines.flatMap(({ districtCode, coordinates }) => {
    const { west, south, east, north } = city.districts.find(({ code }) => code === districtCode) ?? {}
    const isIn = ([x = 0, y = 0]: readonly number[]) =>
      Number(west) <= x && x <= Number(east) && Number(south) <= y && y <= Number(north)
    return coordinates.flat(2).filter((point) => !isIn(point))
  })
  expect(outside).toEqual([])
})

test('there is every list that a field takes its value from, each with values', () => {
  const named = [...declaredTypes.values()].flatMap(({ shape }) =>
    shape.fields.flatMap((field) => ('list' in field ? [field.list] : [])),
  )
  const known = new Map(city.lists.map(({ code, values }) => [code, values.length]))
  expect(named.filter((list) => !known.get(list))).toEqual([])
  expect(
    new Set([
      ...[...named, creditField.list, organizationKindList],
      ...Object.values(calculatedLists).map(({ list }) => list),
    ]),
  ).toEqual(new Set(known.keys()))
})

test('the document says 38 numbers, in the order of its paragraphs', () => {
  expect(statements.map(({ position }) => position)).toEqual(
    Array.from({ length: 38 }, (_, place) => place + 1),
  )
  const paragraphs = statements.map(({ paragraph }) => paragraph)
  expect(paragraphs).toEqual(paragraphs.toSorted((one, other) => one - other))
  const strange = statements.filter(
    ({ key, sourceKey, districtCode }) => !key.startsWith(`${sourceKey}/`) || districtCode !== '320800',
  )
  expect(strange).toEqual([])
})

test('twelve statements name an indicator, count in its unit and are dated as it asks', () => {
  const about = statements.filter(({ indicator }) => indicator)
  expect(about).toHaveLength(12)
  for (const { key, indicator, unitZh, unitEn, fromDate, toDate } of about) {
    const { unit, measure } = indicators.get(indicator ?? '') ?? {}
    expect({ zh: unitZh, en: unitEn }, key).toEqual(unit)
    if (measure === 'STOCK') expect(fromDate, key).toBe(toDate)
  }
})

test('a statement says what its wording says, as vaguely', () => {
  for (const { key, wording, value, relation } of statements) {
    if (/左右/.test(wording)) expect(relation, key).toBe('ABOUT')
    if (/\d日前|底前/.test(wording)) expect(relation, key).toBe('AT_MOST')
    const [, digits, unit] = /^(\d+)(萬)?(?:元以上|個左右|方面|$)/.exec(wording) ?? []
    if (digits) expect(Number(value), key).toBe(Number(digits) * (unit ? 10_000 : 1))
  }
  const contradicted = statements.filter(({ inconsistencyZh }) => inconsistencyZh)
  expect(contradicted.map(({ key }) => key)).toEqual(['huaian-2010/annex1-year'])
})

test('a target is the number of the statement it rests on', () => {
  expect(new Set(targets.map(({ indicator }) => indicator)).size).toBe(3)
  for (const { indicator, statementKey, value, relation } of targets)
    expect(statements.find(({ key }) => key === statementKey)).toMatchObject({
      kind: 'TARGET',
      ...{ indicator, value, relation },
    })
})

test('one association is the city’s, and the counties’ belong to it', () => {
  const ofKind = (kind: string) => organizations.filter((one) => one.kind === kind)
  const [own, ...others] = ofKind('CITY_ASSOCIATION')
  expect(others).toEqual([])
  const counties = ofKind('COUNTY_ASSOCIATION')
  expect(counties.map(({ districtCode }) => districtCode)).toEqual([...areas].slice(1))
  expect(counties.filter(({ parentId }) => parentId !== own?.id)).toEqual([])
  expect(memberships.filter(({ bodyId }) => bodyId !== own?.id)).toEqual([])
})

interface Form {
  code: string
  every: string
  due: unknown
  types: string[]
  owed: { kind: string }[]
}

test('the five forms are due on the days of the document, and every county owes each', () => {
  const forms: Form[] = parse(textOf('forms.yaml'))
  expect(forms.map(({ code, every, due }) => [code, every, due])).toEqual([
    ['rosters', 'ONCE', { on: '2010-06-30' }],
    ['demand-survey', 'ONCE', { on: '2010-07-20' }],
    ['key-enterprise-cooperation', 'MONTH', { day: 20, months: 0 }],
    ['negotiation-and-signing', 'MONTH', { day: 20, months: 0 }],
    ['key-signing-projects', 'ONCE', { on: '2010-09-10' }],
  ])
  const counties = [...areas].filter((code) => code !== '320800')
  for (const { code, owed, types } of forms) {
    const owing = organizations.filter(({ kind }) => owed.some((one) => one.kind === kind))
    expect(
      owing.map(({ districtCode }) => districtCode),
      code,
    ).toEqual(counties)
    expect(
      types.filter((type) => !declaredTypes.has(type)),
      code,
    ).toEqual([])
  }
})

test('each kind of special event has its series, the fair its plan', () => {
  expect(series.map(({ programme }) => programme)).toEqual([
    'COUNTY_TOPICS',
    'UNIVERSITY_STRENGTHS',
    'KEY_INDUSTRIES',
  ])
  const planned = actionPlans.flatMap((plan) => plan.indicators)
  expect(planned).toEqual(expect.arrayContaining([...new Set(targets.map(({ indicator }) => indicator))]))
})

test('no file says a word of another city', () => {
  expect(files.length).toBeGreaterThan(15)
  const other = /常州|changzhou|龙城|武进|科创中国|展洽会|(?<!\d)320[0-79]\d\d(?!\d)/i
  expect(files.filter((file) => other.test(textOf(file)))).toEqual([])
})

test('all but the wordings and the title of the document is in simplified characters', () => {
  const traditional = /[屆個兩題萬標會學術協對產縣區項開發關業據專動時務員單點報導總結]/
  const quoted = statements.map(({ wording }) => wording)
  const rest = files.map((file) => [file, without(textOf(file), file === 'statements.csv' ? quoted : [])])
  const found = rest.filter(([, text = '']) => traditional.test(text)).map(([file]) => file)
  expect(found).toEqual(['sources.yaml'])
})

const without = (text: string, quoted: readonly string[]) =>
  quoted.reduce((left, one) => left.replace(`,${one},`, ',,'), text)
