import { organizationGlobalId } from '@kexie/changzhou/registers'
import { type Database, openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import type { StatedField } from '@kexie/schema/custom-type'
import { orThrow } from '@kexie/schema/or-throw'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { storedRecords } from '../../product/records/stored-records.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { ownSociety } from './accounts.ts'
import { district } from './clerk.ts'
import { exported } from './exported-package.ts'
import { settingJourney } from './settings-journey.ts'

/** A record type that an office made on its page goes with the city's package, and what a package says of it is there at once. */
const product = useRegisters()
const { look, set } = settingJourney(product, {
  ...{ mutation: 'setRecordType', change: 'RecordTypeChange', preview: 'recordTypePreview' },
})
const { set: setRules } = settingJourney(product, {
  ...{ mutation: 'setReviewRules', change: 'ReviewRulesChange', preview: 'reviewRulesPreview' },
})
let owner: Database
beforeAll(() => {
  owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 2 })
})
afterAll(() => owner.close())

const visit = {
  ...{ nameZh: '场馆接待', nameEn: 'Venue visit', helpZh: '一次接待' },
  fields: [
    { kind: 'QUANTITY', labelZh: '接待人次', labelEn: 'Visits', required: true, relation: true },
    { kind: 'CHOICE', labelZh: '收费', labelEn: 'Fee', choices: [{ nameZh: '免费', nameEn: 'Free' }] },
    {
      ...{ kind: 'PARTS', labelZh: '分场次', labelEn: 'Sessions', required: true, min: 1 },
      fields: [{ kind: 'DATE', labelZh: '日期', labelEn: 'Held on', since: 'occurredOn' }],
    },
  ],
}

async function defined(): Promise<{ revision: number; fields: string[] }> {
  const { data, errors } = await product.query(
    '{ recordDefinitions(custom: true) { type revision fields { name } } }',
  )
  expect(errors).toBeUndefined()
  const [type] = data.recordDefinitions
  return {
    revision: type.revision,
    fields: type.fields.map(({ name }: { name: string }) => name),
  }
}

async function accept(id: string) {
  for (const [part, mutation] of [
    ['DISTRICT_REVIEWER', 'endorseRecords'],
    ['REVIEWER', 'acceptRecords'],
  ] as const) {
    const { data, errors } = await product.as(part)(
      `mutation ($input: MoveRecordsInput!) { came: ${mutation}(input: $input) { ... on MoveReceipt { moved } ... on Refused { problems { message } } } }`,
      { input: { ids: [id] } },
    )
    expect([errors, data.came]).toEqual([undefined, { moved: 1 }])
  }
}

const manner = { as: 'DEMO', operator: 'test' } as const

test('what an office defined is exported as files that say the same, and installs elsewhere to it', async () => {
  expect(await set(visit, 0)).toEqual({ __typename: 'RecordTypeSet' })
  const { revision } = (await product.query('{ reviewRules { revision } }')).data.reviewRules
  expect(await setRules({ districtFirst: ['VenueVisit'] }, revision)).toEqual({
    __typename: 'ReviewRulesSet',
  })
  const stored = await storedPackage(owner.db)
  expect(stored.recordTypes).toMatchObject([{ type: 'VenueVisit', label: { zh: '场馆接待' } }])
  const { city: given } = await exported(owner.db)
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, manner)
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  const again = await storedPackage(elsewhere.db)
  expect(again.recordTypes).toEqual(stored.recordTypes)
  expect(again.registers.reviewRules.map(({ type }) => type)).toEqual(
    stored.registers.reviewRules.map(({ type }) => type),
  )
  expect(await planCity(elsewhere.db, given)).toEqual([])
  await elsewhere.close()
  await other.drop()
})

test('the package of before leaves it as it is, and tells so', async () => {
  const steps = await installCity(product.databaseUrl, await demoCity(), manner)
  expect(steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)).toContain(
    'OWN recordTypes VenueVisit',
  )
  expect((await defined()).revision).toBe(1)
})

test('what a package says of it is reported at once, and whoever had the page open looks again', async () => {
  const { city: given } = await exported(owner.db)
  await installCity(product.databaseUrl, given, manner)
  const [type] = given.recordTypes
  const route: StatedField = {
    ...{ name: 'route', kind: 'TEXT', label: { zh: '路线', en: 'Route' }, help: { zh: '', en: '' } },
    ...{ isRequired: true, isRetired: false, min: null, max: 20, hasRelation: false, isLevel: false },
    ...{ choices: [], of: null, since: null, fields: [] },
  }
  const first = orThrow(type, 'a type')
  const recordTypes = [{ ...first, fields: [...first.fields, route] }]
  const steps = await installCity(product.databaseUrl, { ...given, recordTypes }, manner)
  expect(steps.map(({ what, entry }) => `${what} ${entry.part} ${entry.key}`)).toEqual([
    'CHANGE recordTypes VenueVisit',
    'ADD recordFields VenueVisit/route',
  ])
  await vi.waitFor(async () =>
    expect(await defined()).toEqual({
      revision: 2,
      fields: ['visits', 'visitsRelation', 'visitsUpTo', 'fee', 'sessions', 'route'],
    }),
  )
  expect(await set({ ...visit, type: 'VenueVisit' }, 1)).toMatchObject({
    problems: [{ code: expect.any(String) }],
  })
  expect((await look({ ...visit, type: 'VenueVisit' })).problems?.[0]?.message).toContain('路线')
  const report = async (row: object) => {
    const { data, errors } = await product.as('REPORTER')(
      `mutation ($input: ReportCustomRecordsInput!) { reportCustomRecords(input: $input) {
        ... on ReportReceipt { reported results { ... on RecordReported { record { id } } ... on Refused { problems { code field } } } } } }`,
      {
        input: {
          ...{ type: 'VenueVisit', organization: organizationGlobalId(ownSociety), submit: true },
          ...{ idempotencyKey: JSON.stringify(row), rows: [row] },
        },
      },
    )
    expect(errors).toBeUndefined()
    return data.reportCustomRecords
  }
  const row = { title: '五一接待', occurredOn: '2021-05-01', district, visits: 3, sessions: [{}] }
  expect((await report(row)).results[0].problems).toEqual([{ code: 'REQUIRED', field: 'route' }])
  const { results } = await report({ ...row, route: '一号线' })
  expect((await storedRecords(owner.db)).leftOut).toBe(0)
  await accept(results[0].record.id)
  // Its records are in no file yet, and an export tells how many.
  const { records, leftOut } = await storedRecords(owner.db)
  expect([records.size, leftOut]).toEqual([0, 1])
})
