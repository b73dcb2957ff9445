import { cadence, seriesTier } from '@kexie/db/tables/events'
import { provenance } from '@kexie/db/tables/provenance'
import { dayOf } from '@kexie/gateway/parse-day'
import { firstDay, isWithinDays, lastDay } from '@kexie/schema/days'
import { codePattern } from '@kexie/schema/made-code'
import { stableId } from '@kexie/schema/stable-id'
import { z } from 'zod'
import { oneLine } from './one-line.ts'
import { areaCode } from './read-city-file.ts'
import { expecting } from './shape-faults.ts'
import { text } from './shapes.ts'

const aDay = expecting('日期，如 2021-12-31', 'a date such as 2021-12-31')
/** A day, as ISO 8601 writes it or as a spreadsheet does that has saved the table: 2021/12/31. */
export const day = z.preprocess(
  (given) => (typeof given === 'string' ? (dayOf(given, given) ?? given) : given),
  z.iso
    .date(aDay)
    .check(
      z.refine(
        isWithinDays,
        expecting(`${firstDay} 至 ${lastDay} 的日期`, `a date within ${firstDay} and ${lastDay}`),
      ),
    ),
)
const name = oneLine(200)
/** A code of the list of kinds, which whoever reads the file looks up. */
const kind = z.string()
/** What a thing is called in files: a form, a series, a plan. */
export const code = z
  .string()
  .regex(
    codePattern,
    expecting('小写字母、数字和连字符的代码', 'a code of small letters, digits and hyphens'),
  )

/** `organizations.csv`. */
export const organizationColumns = {
  name: '名称',
  nameEn: '英文名',
  kind: '类别',
  district: '区域',
  parent: '上级单位',
  creditCode: '统一社会信用代码',
  foundedOn: '成立日期',
  dissolvedOn: '解散日期',
  provenance: '来源',
  id: '编号',
} as const

export const organizationRow = z.strictObject({
  name,
  nameEn: name.optional(),
  kind,
  district: areaCode,
  parent: name.optional(),
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, expecting('18 位统一社会信用代码', 'a credit code of 18 characters'))
    .optional(),
  foundedOn: day.optional(),
  dissolvedOn: day.optional(),
  provenance: z.enum(provenance.enumValues),
  id: z.guid(expecting('UUID，或空白', 'a UUID, or a blank')).optional(),
})

/** The id of a body of which a package says none: that of its name. */
export const organizationIdOf = (name: string): string => stableId(`organization:${name}`)

/** `memberships.csv`. */
export const membershipColumns = {
  organization: '单位',
  body: '所属单位',
  admittedOn: '入会日期',
  endedOn: '退会日期',
} as const

export const membershipRow = z.strictObject({
  organization: name,
  body: name,
  admittedOn: day,
  endedOn: day.optional(),
})

/** `series.yaml`. */
export const seriesFile = z.array(
  z.strictObject({
    code,
    name: text,
    tier: z.enum(seriesTier.enumValues),
    programme: z.string(),
    cadence: z.enum(cadence.enumValues),
    started: day,
    ended: day.optional(),
  }),
)

const owed = { from: day, to: day.optional(), reason: oneLine(500) }

const moves = z.literal('NEXT_WORKDAY').optional()

/** A type of the code or of the package, which whoever reads the file looks up. */
const type = z.string()
const types = z.array(type).default([])

const formNamed = {
  code,
  name: text,
  types,
  owed: z.array(
    z.union(
      [
        z.strictObject({ kind, district: areaCode.optional(), ...owed }),
        z.strictObject({ organization: name, ...owed }),
      ],
      expecting('kind 或 organization，和 from、reason', 'kind or organization, with from and reason'),
    ),
  ),
}

/** Due on a day of a month, so many months after the last one of the period. */
const rhythm = {
  every: z.enum(['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR']),
  due: z.strictObject({ day: z.int().min(1).max(31), months: z.int().min(0).max(12), moves }),
  /** First day of the first period that it is said of; of all that ever were unless said. */
  since: day.optional(),
}

const returning = z.strictObject({
  ...formNamed,
  ...rhythm,
  /** What it asked before, the earliest first. */
  before: z.array(z.strictObject({ ...rhythm, types })).optional(),
})

/** A campaign: what lies between two days, due on one. */
const once = z.strictObject({
  ...formNamed,
  every: z.literal('ONCE'),
  over: z.strictObject({ from: day, to: day }),
  due: z.strictObject({ on: day, moves }),
})

/** `forms.yaml`: what is owed, how often and when, and who owes it. */
export const formsFile = z.array(
  z
    .discriminatedUnion('every', [returning, once])
    .check(z.superRefine(turnedDays), z.superRefine(turnedRhythms)),
)

type GivenForm = z.output<typeof returning> | z.output<typeof once>

function turnedDays(form: GivenForm, context: z.RefinementCtx): void {
  if (form.every !== 'ONCE') return
  const { over, due } = form
  const late = (path: string[], zh: string, en: string) =>
    context.addIssue({ code: 'custom', path, message: expecting(zh, en) })
  if (over.to < over.from) late(['over', 'to'], `不早于 ${over.from}`, `${over.from} or later`)
  if (due.on < over.from) late(['due', 'on'], `不早于 ${over.from}`, `${over.from} or later`)
}

/** What it asked before begins in its order, and what it asks now after all of that; each where one of its periods begins and one of those before. */
function turnedRhythms(form: GivenForm, context: z.RefinementCtx): void {
  if (form.every === 'ONCE') return
  const all = [...(form.before ?? []), form]
  all.forEach(({ every, since = '' }, place) => {
    const earlier = all[place - 1]
    const last = earlier?.since ?? ''
    const path = place === all.length - 1 ? ['since'] : ['before', place, 'since']
    const fault = (message: string) => context.addIssue({ code: 'custom', path, message })
    if (place > 0 && since <= last)
      fault(expecting(`晚于 ${last || '此前'} 的日期`, `a day after ${last || 'what was before'}`))
    else if (since && [every, earlier?.every].some((one) => one && !beginsPeriod(since, monthsOf[one])))
      fault(
        expecting(
          '新旧周期都从这天起的日子，如 2026-01-01',
          'a day on which periods begin, of before and of then',
        ),
      )
  })
}

const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 }

/** Whether a period of so many months begins on a day. */
const beginsPeriod = (day: string, months: number): boolean =>
  day.endsWith('-01') && (Number(day.slice(5, 7)) - 1) % months === 0

/** `reporting.yaml`: which kinds of organizations report a type of record. */
export const reportingFile = z.array(
  z.strictObject({
    type,
    kinds: z.array(kind).min(1),
    reason: oneLine(500),
  }),
)

/** `review.yaml`: which types of records a district looks at before the city decides, or does no longer. */
export const reviewFile = z.array(
  z.strictObject({
    type,
    districtFirst: z.boolean(),
  }),
)

/** `calendar.csv`: holidays, and days of a weekend that are worked on. */
export const calendarColumns = { day: '日期', isWorkday: '上班', name: '名称' } as const

export const calendarRow = z.strictObject({
  day,
  isWorkday: z.enum(['是', '否'], expecting('是 或 否', '是 (worked on) or 否 (free)')),
  name: oneLine(100).optional(),
})
