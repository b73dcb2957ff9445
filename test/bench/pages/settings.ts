import { monthStart } from '@kexie/records/testing/month-start'
import { toGlobalId } from '@kexie/schema/global-id'
import type { Sql } from 'postgres'

/** What a city sets as it stands: what a change has to state whole, and how often each thing was changed. */
export interface Stated {
  awards: readonly { nameZh: string }[]
  services: readonly { nameZh: string }[]
  /** By part and key: `LIST award`. */
  revisions: Readonly<Record<string, number>>
}

/** Finds it as an administrator of the database. */
export async function statedNow(sql: Sql): Promise<Stated> {
  const awards = await sql<{ nameZh: string }[]>`
    select code, name_zh as "nameZh", name_en as "nameEn", help_zh as "helpZh", help_en as "helpEn",
      retired_since is not null as retired from reporting.list_value where list = 'award' order by position`
  const [shown] = await sql<{ services: Service[] }[]>`
    select services from metrics.presentation order by seq desc limit 1`
  const revisions = await sql<{ thing: string; revision: number }[]>`
    select part || ' ' || key as thing, max(revision) as revision from reporting.setting_change group by 1`
  return {
    awards: [...awards],
    services: (shown?.services ?? []).map(({ code, name: { zh, en }, headlines }) => ({
      ...{ code, nameZh: zh, nameEn: en, headlines },
    })),
    revisions: Object.fromEntries(revisions.map(({ thing, revision }) => [thing, revision])),
  }
}

interface Service {
  code: string
  name: { zh: string; en: string }
  headlines: readonly string[]
}

/** How one thing that a city sets is changed. */
export interface Setting {
  part: string
  key: string
  /** The `nth` change, which differs from the one before. */
  change(nth: number): object
}

/** The first makes the type, of which the city has none; each after it renames it. */
const recordType = (nth: number) => ({
  ...{ type: 'BenchVisit', nameZh: `接待${nth}`, nameEn: `Visit ${nth}` },
  fields: [{ name: 'visits', kind: 'QUANTITY', labelZh: '人次' }],
})

const city = toGlobalId('District', '320400')
const code = 'academic-exchange-events'

/** By what it is called in the names of operations: each thing is one that the city has, so that changing it is the work it is. */
export const settingsOf = ({ awards, services }: Stated): Readonly<Record<string, Setting>> => ({
  Form: { part: 'FORM', key: 'monthly', change: monthly },
  List: {
    ...{ part: 'LIST', key: 'award' },
    change: (nth) => ({ list: 'award', values: renamed(awards, nth) }),
  },
  RecordType: { part: 'RECORD_TYPE', key: 'BenchVisit', change: recordType },
  Series: { part: 'SERIES', key: 'tech-cafe', change: series },
  Calendar: { part: 'CALENDAR', key: '2027', change: calendar },
  City: {
    ...{ part: 'CITY', key: 'city' },
    change: (nth) => ({ associationZh: `科协${nth}`, associationEn: 'Association', languages: ['ZH', 'EN'] }),
  },
  Area: {
    ...{ part: 'AREA', key: 'tree' },
    change: (nth) => ({ kind: 'RENAME', code: '320402', nameZh: `天宁新区${nth}`, nameEn: 'New Tianning' }),
  },
  ReviewRules: {
    ...{ part: 'REVIEW_RULE', key: 'all' },
    change: (nth) => ({ districtFirst: nth % 2 ? ['AcademicEvent'] : ['AcademicEvent', 'Salon'] }),
  },
  Services: {
    ...{ part: 'HEADLINES', key: 'services' },
    change: (nth) => ({ services: renamed(services, nth) }),
  },
  ReportChapter: { part: 'REPORT', key: 'INNOVATION', change: chapter },
  StatisticalTable: { part: 'TABLE', key: 'CKX3', change: table },
  Source: {
    ...{ part: 'SOURCE', key: 'kexie-2021' },
    change: (nth) => ({ key: 'kexie-2021', title: `年报${nth}`, publisher: '常州日报', published: '2022' }),
  },
  Statements: { part: 'STATEMENT', key: 'expo-2019', change: statements },
  ActionPlan: { part: 'PLAN', key: 'five-hundred', change: plan },
})

/** An indicator that nobody has. */
export const newIndicator = (nth: number) => ({
  ...{ code: `bench-forums-${nth}`, nameZh: `论坛到会${nth}`, unitZh: '人次', service: 'INNOVATION' },
  measure: 'SUM',
  terms: [{ of: 'AcademicEvent', where: [{ field: 'form', is: ['FORUM'] }], quantity: 'attendance' }],
})

/** What nobody proposed. */
export const noProposal = toGlobalId('IndicatorProposal', '00000000-0000-7000-8000-000000000000')

/** What a city has set nowhere. */
export const nothingStated: Stated = { awards: [], services: [], revisions: {} }

/** The operation that looks at a change before it is made. */
export const previewOf = (setting: string) => `${setting.replace(/^(Report|Statistical)/, '')}Preview`

const renamed = (all: Stated['awards'], nth: number) =>
  all.map((one, place) => (place === 0 ? { ...one, nameZh: `改称${nth}` } : one))

const monthly = (nth: number) => ({
  ...{ code: 'monthly', nameZh: '月度活动报表', nameEn: 'Monthly report of activities', types: [] },
  ...{ cadence: 'MONTH', moves: 'NONE', dueDay: 21 + (nth % 5), dueMonths: 1, since: monthStart(1) },
})

const series = (nth: number) => ({
  ...{ code: 'tech-cafe', nameZh: `科技咖啡馆${nth}`, nameEn: 'Tech Cafe', tier: 'SPECIAL_TOPIC' },
  ...{ programme: 'TECH_CAFE', cadence: 'MONTHLY', startedOn: '2017-01-01' },
})

const calendar = (nth: number) => ({
  year: 2027,
  days: [{ day: `2027-10-0${4 + (nth % 5)}`, isWorkday: false, name: '国庆节' }],
})

const chapter = (nth: number) => ({
  ...{ service: 'INNOVATION', heading: `第${nth}版` },
  paragraphs: [[`举办学术交流和科技对接活动{${code}}。`]],
})

const table = (nth: number) => ({
  ...{ code: 'CKX3', name: `学术交流情况${nth}` },
  rows: [{ code: '01', name: '学术交流和科技对接活动', indicator: code }],
})

const statements = (nth: number) => ({
  source: 'expo-2019',
  rows: [
    {
      ...{ indicator: code, value: '503', wording: `第${nth}句：503场`, paragraph: '1' },
      ...{ from: '2017', to: '2021' },
    },
  ],
})

const plan = (nth: number) => ({
  ...{ code: 'five-hundred', kind: 'ACTION_PLAN', nameZh: `创新孵化计划${nth}`, nameEn: 'Incubation' },
  ...{ district: city, from: 2017, to: 2021, source: 'kexie-2021' },
  indicators: ['empowered-enterprises', code],
})

/** Operations that look at a change, or make it. */
export const settingNames: ReadonlySet<string> = new Set(
  Object.keys(settingsOf(nothingStated)).flatMap((name) => [`Set${name}`, previewOf(name)]),
)
