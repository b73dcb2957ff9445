import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '@kexie/db/database'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { orThrow } from '@kexie/schema/or-throw'
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

const done = { __typename: 'PresentationSet' }

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

const servicesOf = (all: Shown) =>
  all.services.map(({ headlines, ...service }) => ({
    ...{ ...service, headlines: headlines.map(({ code }) => code) },
  }))
const stated = async () => servicesOf(await shown())

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
  const both = await Promise.all([1, 2].map(() => services.set(change, 0)))
  expect(both.map(({ problems }) => problems?.[0]?.code ?? 'DONE').toSorted()).toEqual([
    'CHANGED_SINCE',
    'DONE',
  ])
  expect((await review()).slice(-2)).toEqual([['为创新服务', ...headlines], ['为老年人服务']])
  expect(await review(moment)).toEqual(before)
  const left = await stated()
  expect(await services.set({ services: left.slice(0, -1) }, 1)).toEqual(done)
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
  expect(await chapter.set(change, one.revision)).toEqual(done)
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
  expect(await table.set(change, 0)).toEqual(done)
  const { data } = await product.query(
    '{ statisticalTable(code: "ZY9", year: 2021) { name rows { name indicator { code } } } }',
  )
  expect(data.statisticalTable).toEqual({
    name: '志愿服务',
    rows: [{ name: '志愿者', indicator: { code: 'volunteers' } }],
  })
  expect(await table.set({ ...change, rows: [] }, 1)).toEqual(done)
  expect((await shown()).tables.map(({ code }) => code)).not.toContain('ZY9')
})

const edit = fc.record({
  order: fc.nat(),
  drop: fc.nat(),
  name: fc.stringMatching(/^[一-龥]{2,6}$/),
  what: fc.constantFrom('SERVICES' as const, 'CHAPTER' as const, 'TABLE' as const),
})

type Edit = Record<'order' | 'drop', number> & { name: string }

/** Changes one thing of what is shown. Then it is as was asked for, and all else as it was. */
const change = {
  async SERVICES(before: Shown, { order, drop, name }: Edit) {
    const all = servicesOf(before)
    const moved = all.splice(order % all.length, 1).map((service) => ({
      ...{ ...service, nameZh: name, headlines: service.headlines.toSpliced(drop % 5, 1) },
    }))
    const wanted = [...moved, ...all]
    expect(await services.set({ services: wanted }, before.servicesRevision)).toEqual(done)
    const after = await shown()
    expect(servicesOf(after)).toEqual(wanted)
    // Chapters stand in the order of their services.
    const placeOf = ({ service }: { service: string }) => wanted.findIndex(({ code }) => code === service)
    expect(after).toEqual({
      ...{ ...before, services: after.services, servicesRevision: before.servicesRevision + 1 },
      chapters: before.chapters.toSorted((a, b) => placeOf(a) - placeOf(b)),
    })
  },
  async CHAPTER(before: Shown, { order, name }: Edit) {
    const { chapters } = before
    const one = orThrow(chapters[order % chapters.length], 'a chapter')
    const wanted = { ...one, heading: name }
    expect(await chapter.set(statedOf(wanted), one.revision)).toEqual(done)
    expect(await shown()).toEqual({
      ...before,
      chapters: chapters.with(chapters.indexOf(one), revised(wanted)),
    })
  },
  async TABLE(before: Shown, { order, drop }: Edit) {
    const { tables } = before
    const one = orThrow(tables[order % tables.length], 'a table')
    const wanted = { ...one, rows: one.rows.toSpliced(drop % one.rows.length, 1) }
    expect(await table.set(statedOf(wanted), one.revision)).toEqual(done)
    expect(await shown()).toEqual({ ...before, tables: tables.with(tables.indexOf(one), revised(wanted)) })
  },
}

/** A chapter or a table as a change states it, and as it is shown afterwards. */
const statedOf = <One extends { revision: number }>({ revision: _, ...stated }: One) => stated
const revised = <One extends { revision: number }>(one: One) => ({ ...one, revision: one.revision + 1 })

test('whatever is shown otherwise stays through export and install, here and elsewhere', async () => {
  const owner = openDatabase(product.databaseUrl, { name: 'kexie test', max: 1 })
  const city = await demoCity()
  const edits = fc.sample(edit, { numRuns: 9, seed: 48 })
  expect(new Set(edits.map(({ what }) => what)).size).toBe(3)
  for (const edit of edits) await change[edit.what](await shown(), edit)
  const before = await storedPackage(owner.db)
  expect(before.definitions).not.toEqual(city.definitions)
  const steps = await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test' })
  expect(new Set(steps.map(({ what }) => what))).toEqual(new Set(['OWN']))
  expect((await storedPackage(owner.db)).definitions).toEqual(before.definitions)
  const { city: given } = await exported(owner.db)
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
  expect(await services.set({ services: named }, data.presentation.servicesRevision)).toEqual(done)
  await expect(planCity(owner.db, { ...city, definitions: smaller })).rejects.toThrow(
    '在本市改过，其中的指标',
  )
  await installCity(product.databaseUrl, city, { as: 'DEMO', operator: 'test', overwrites: true })
  expect((await storedPackage(owner.db)).definitions.services).toEqual(city.definitions.services)
  await owner.close()
}, 240_000)
