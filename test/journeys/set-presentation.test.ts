import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoCity } from '../../product/city/demo-city.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { storedPackage } from '../../product/city/stored-package.ts'
import { useRegisters } from '../attacks/registers-only.ts'
import { exported } from './exported-package.ts'
import { settingJourney } from './settings-journey.ts'

const product = useRegisters()
const services = settingJourney(product, {
  mutation: 'setServices',
  change: 'ServicesChange',
  preview: 'servicesPreview',
})
const chapter = settingJourney(product, {
  mutation: 'setReportChapter',
  change: 'ChapterChange',
  preview: 'chapterPreview',
})
const table = settingJourney(product, {
  mutation: 'setStatisticalTable',
  change: 'TableChange',
  preview: 'tablePreview',
})
// Where the input is not called as the mutation is.
const set = async (mutation: string, type: string, change: object, revision: number, reason = '试改') => {
  const { data, errors } = await product.as('REVIEWER')(
    `mutation ($input: ${type}!) { came: ${mutation}(input: $input) { __typename ... on Refused { problems { code field message } } } }`,
    { input: { change, revision, reason } },
  )
  expect(errors).toBeUndefined()
  return data.came
}
const setChapter = (change: object, revision: number) =>
  set('setReportChapter', 'SetChapterInput', change, revision)
const setTable = (change: object, revision: number) =>
  set('setStatisticalTable', 'SetTableInput', change, revision)

interface Shown {
  servicesRevision: number
  services: { code: string; nameZh: string; nameEn: string; headlines: { code: string }[] }[]
  chapters: { service: string; heading: string; paragraphs: string[][]; revision: number }[]
  tables: { code: string; name: string; rows: object[]; revision: number }[]
}

async function shown(): Promise<Shown> {
  const { data, errors } = await product.as('REVIEWER')(`{ presentation { servicesRevision
    services { code nameZh nameEn headlines { code } }
    chapters { service heading paragraphs revision } tables { code name rows { code name indicator } revision } } }`)
  expect(errors).toBeUndefined()
  return data.presentation
}

const stated = async () =>
  (await shown()).services.map(({ headlines, ...service }) => ({
    ...{ ...service, headlines: headlines.map(({ code }) => code) },
  }))

/** Names and headlines of the services as a review shows them, now or as of a moment. */
async function review(asOf: string | null = null) {
  const { data } = await product.query(
    'query ($asOf: DateTime) { review(from: 2021, to: 2021, asOf: $asOf) { services { name headlines { indicator { code } } } } }',
    { asOf },
  )
  return data.review.services.map((one: { name: string; headlines: { indicator: { code: string } }[] }) => [
    one.name,
    ...one.headlines.map(({ indicator }) => indicator.code),
  ])
}

const momentNow = async () => {
  await pause(20)
  const moment = new Date().toISOString()
  await pause(20)
  return moment
}

test('headlines are put in order, a service is added, renamed and retired, and earlier moments are shown as they were', async () => {
  const before = await review()
  const moment = await momentNow()
  const [first, ...rest] = await stated()
  if (!first) throw new Error('no service')
  const headlines = [...first.headlines].reverse().slice(1)
  const change = {
    services: [
      ...rest,
      { ...first, nameZh: '为创新服务', headlines },
      { nameZh: '为老年人服务', nameEn: 'Serving the old', headlines: [] },
    ],
  }
  const { consequences } = await services.look(change)
  expect(consequences?.join()).toMatch(
    /改称“为创新服务”.*先看的指标改为.*新设服务“为老年人服务”（SERVING_THE_OLD）.*次序改为/,
  )
  const both = await Promise.all([1, 2].map(() => set('setServices', 'SetServicesInput', change, 0)))
  expect(both.map(({ problems }) => problems?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  expect((await review()).slice(-2)).toEqual([['为创新服务', ...headlines], ['为老年人服务']])
  expect(await review(moment)).toEqual(before)
  const left = await stated()
  expect(await set('setServices', 'SetServicesInput', { services: left.slice(0, -1) }, 1)).toEqual({
    __typename: 'PresentationSet',
  })
  expect(await review()).toHaveLength(before.length)
})

test('a service that anything names stays, and what is no indicator of it is no headline', async () => {
  const all = await stated()
  const { problems = [] } = await services.look({
    services: [
      { ...all[1], headlines: ['academic-exchange-events', 'volunteers', 'volunteers', 'nothing'] },
      { nameZh: '', nameEn: all[1]?.nameEn, headlines: [] },
    ],
  })
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(
    expect.arrayContaining([
      'INVALID_VALUE change.services.0.headlines.0',
      'INVALID_VALUE change.services.0.headlines.3',
      'ALREADY_EXISTS change.services.0.headlines.2',
      'REQUIRED change.services.1.nameZh',
      'INVALID_VALUE change.services',
    ]),
  )
  expect(problems.map(({ message }) => message).join()).toMatch(/有 \d+ 个指标属于它/)
})

test('a chapter is written, a sentence shows what it prints, and a published report keeps its words', async () => {
  const { data: published } = await product.as('LEADER')(
    'mutation { publishEdition(input: { title: "试", from: 2021, to: 2021 }) { ... on EditionSet { edition { id hash } } } }',
  )
  const { id, hash } = published.publishEdition.edition
  const reportOf = async (edition: string | null) => {
    const { data } = await product.query(
      'query ($edition: ID) { annualReport(from: 2021, to: 2021, edition: $edition) { chapters { heading paragraphs { segments { text } } } } }',
      { edition },
    )
    return data.annualReport.chapters
  }
  const kept = await reportOf(id)
  const one = (await shown()).chapters.find(({ service }) => service === 'INNOVATION')
  if (!one) throw new Error('no chapter')
  const { problems = [] } = await chapter.look({
    service: one.service,
    heading: '',
    paragraphs: [['收到{volunteers}。', '写坏{了。'], ['好句。']],
  })
  expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'REQUIRED change.heading',
    'INVALID_VALUE change.paragraphs.0.0',
    'INVALID_VALUE change.paragraphs.0.1',
  ])
  const change = { service: one.service, heading: '一、创新', paragraphs: [[' 新写一句。', ''], []] }
  const { consequences = [] } = await chapter.look(change)
  expect(consequences.join()).toMatch(/标题.*改为“一、创新”.*新写 1 句，去掉 \d+ 句/)
  expect(await setChapter(change, one.revision)).toEqual({ __typename: 'PresentationSet' })
  expect((await reportOf(null))[0]).toEqual({
    heading: '一、创新',
    paragraphs: [{ segments: [{ text: '新写一句。' }] }],
  })
  expect(await reportOf(id)).toEqual(kept)
  const { data } = await product.query(
    `{ edition(id: "${id}") { hash verification { intact drift { year } } }
      reportSentences(sentences: ["普通的话。", "办{academic-exchange-events}。", "{nothing}"], year: 2021) { text blank { code } } }`,
  )
  expect(data.edition).toEqual({ hash, verification: { intact: true, drift: [] } })
  expect(data.reportSentences).toEqual([
    { text: '普通的话。', blank: [] },
    { text: null, blank: [{ code: 'academic-exchange-events' }] },
    { text: null, blank: [] },
  ])
})

test('a table is started, its rows checked, and taken out again', async () => {
  const rows = [{ code: '01', name: '志愿者', indicator: 'volunteers' }]
  const bad = { code: 'x', name: '', rows: [...rows, { code: '01', name: '', indicator: 'nothing' }] }
  const { problems = [] } = await table.look(bad)
  expect(problems.map(({ field }) => field)).toEqual([
    'change.code',
    'change.name',
    'change.rows.1.name',
    'change.rows.1.code',
    'change.rows.1.indicator',
  ])
  const change = { code: 'ZY9', name: '志愿服务', rows }
  expect(await setTable(change, 0)).toEqual({ __typename: 'PresentationSet' })
  const { data } = await product.query(
    '{ statisticalTable(code: "ZY9", year: 2021) { name rows { name indicator { code } } } }',
  )
  expect(data.statisticalTable).toEqual({
    name: '志愿服务',
    rows: [{ name: '志愿者', indicator: { code: 'volunteers' } }],
  })
  expect(await setTable({ ...change, rows: [] }, 1)).toEqual({ __typename: 'PresentationSet' })
  expect((await shown()).tables.map(({ code }) => code)).not.toContain('ZY9')
})

test('whatever is shown otherwise stays through export and install, here and elsewhere', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const edits = fc.sample(
    fc.record({
      order: fc.nat(),
      drop: fc.nat(),
      name: fc.stringMatching(/^[一-龥]{2,6}$/),
      what: fc.nat(2),
    }),
    { numRuns: 9, seed: 48 },
  )
  for (const { order, drop, name, what } of edits) {
    const { servicesRevision, chapters, tables } = await shown()
    const [one, another] = [chapters[order % chapters.length], tables[order % tables.length]]
    if (what === 0) {
      const all = await stated()
      const moved = all.splice(order % all.length, 1).map((service) => ({
        ...{ ...service, nameZh: name, headlines: service.headlines.toSpliced(drop % 5, 1) },
      }))
      await set('setServices', 'SetServicesInput', { services: [...moved, ...all] }, servicesRevision)
    } else if (what === 1 && one)
      await setChapter({ ...one, revision: undefined, heading: name }, one.revision)
    else if (another)
      await setTable(
        { ...another, revision: undefined, rows: another.rows.toSpliced(drop % another.rows.length, 1) },
        another.revision,
      )
  }
  const before = await storedPackage(owner.db)
  expect(before.definitions).not.toEqual(city.definitions)
  const steps = await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test' })
  expect(new Set(steps.map(({ what }) => what))).toEqual(new Set(['OWN']))
  expect((await storedPackage(owner.db)).definitions).toEqual(before.definitions)
  const given = await exported(owner.db)
  const other = await freshDatabase({ hasPackage: false })
  await installCity(other.url, given, { as: 'CITY', operator: 'test' })
  const elsewhere = openDatabase(other.url, { name: 'kexie test', max: 1 })
  expect((await storedPackage(elsewhere.db)).definitions).toEqual(before.definitions)
  expect(await planCity(elsewhere.db, given)).toEqual([])
  await elsewhere.close()
  await other.drop()
  const [volunteers] = city.definitions.indicators.filter(({ code }) => code === 'volunteers')
  const smaller = {
    ...city.definitions,
    indicators: city.definitions.indicators.filter((one) => one !== volunteers),
    services: city.definitions.services.map((one) => ({ ...one, headlines: [] })),
    report: [],
    tables: [],
  }
  const { data } = await product.as('REVIEWER')('{ presentation { servicesRevision } }')
  const all = await stated()
  const named = all.map((one) => (one.code === 'LITERACY' ? { ...one, headlines: ['volunteers'] } : one))
  await set('setServices', 'SetServicesInput', { services: named }, data.presentation.servicesRevision)
  await expect(planCity(owner.db, { ...city, definitions: smaller })).rejects.toThrow(
    '在本市改过，其中的指标',
  )
  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test', overwrites: true })
  expect((await storedPackage(owner.db)).definitions.services).toEqual(city.definitions.services)
  await owner.close()
}, 240_000)
