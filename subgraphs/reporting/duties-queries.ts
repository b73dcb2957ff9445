import { identityKey } from '@kexie/records/identities'
import { pageOf } from '@kexie/records/list-records'
import { organizationStub } from '@kexie/records/record-fields'
import { todayInShanghai } from '@kexie/records/row-rules'
import { checkedFirst, cursorsOf } from '@kexie/runtime/cursor'
import { permit } from '@kexie/runtime/permit'
import { soughtKey } from '@kexie/schema/global-id'
import { orThrow } from '@kexie/schema/or-throw'
import { reachesTo } from '@kexie/schema/permission'
import { GraphQLError } from 'graphql'
import type { ReportingContext } from './context.ts'
import { coverageOf } from './coverage.ts'
import { periodName } from './period.ts'
import { mayReadDuties } from './permission-object.ts'
import type { ObligationKey } from './resolvers/Obligation.ts'
import type { ObligationFilter, QuerycoverageArgs } from './schema.generated.ts'
import { countObligations, listForms, pageObligations, tallyObligations } from './store/duties.ts'
import { listPeriods } from './store/periods.ts'
import { cityCode } from './store/submissions.ts'

const longestYears = 6

/** A page of obligations, by period and name. A clerk sees his own organization's, a district reviewer his district's. */
export async function obligationsPage(
  context: ReportingContext,
  filter: ObligationFilter,
  page: { first: number | null | undefined; after: string | null | undefined },
) {
  const { db } = context
  const { state, text } = filter
  const asked = { ...(await conditionsOf(context, filter)), state, text: text?.trim() }
  const first = checkedFirst(page.first)
  const cursors = cursorsOf(db, 'obligations', ['day', 'text', 'text'])
  const after = cursors.decode(page.after)
  const [rows, forms] = await Promise.all([pageObligations(db, asked, { first, after }), listForms(db)])
  const byCode = new Map(forms.map((form) => [form.code, form]))
  return pageOf(
    rows.map((row): ObligationKey => ({ row, form: orThrow(byCode.get(row.form_code), row.form_code) })),
    { first, after: page.after },
    cursors,
    ({ row }) => [row.period, row.organization_name, row.form_code],
    // A page behind the last one is empty, and cannot say how many there are before it.
    async () => rows[0]?.total ?? (after ? countObligations(db, asked) : 0),
  )
}

/** The periods of a form between two days, as they are called in the reader's language. */
export async function periodsOf(
  { db, language }: ReportingContext,
  asked: { form: string; from: string; to: string },
) {
  const { form: code, from, to } = asked
  checkSpan(from, to)
  const form = (await listForms(db)).find((one) => one.code === code)
  const rows = form ? await listPeriods(db, code, from, to) : []
  return rows.map(({ period, ends_on: to, due_on: dueOn }) => ({
    name: periodName(orThrow(form, code), period, language),
    from: period,
    to,
    dueOn,
  }))
}

async function conditionsOf(context: ReportingContext, filter: ObligationFilter) {
  const { db, viewer } = context
  checkSpan(filter.from, filter.to)
  const reaches = reachesTo(viewer, 'READ_DUTIES')
  const own = reaches.includes('OWN') ? viewer.organizationId : null
  const organizationId = filter.organization
    ? await identityKey(db, 'Organization', filter.organization)
    : own
  const mine = reaches.includes('DISTRICT') ? viewer.districtCode : null
  const districtCode = filter.district ? soughtKey('District', filter.district) : mine
  permit(context, 'READ_DUTIES', { organizationId, districtCode })
  const { from, to, form, running } = filter
  const today = todayInShanghai(new Date())
  return { from, to, running, form, organizationId, districtCode, today }
}

/**
 * How complete and timely reports of a span are, and of whom something is missing; of one organization, for whoever may see
 * what it owes.
 */
export async function coverageOver(context: ReportingContext, asked: QuerycoverageArgs) {
  const { organization, from, to, form } = asked
  const conditions = organization
    ? await conditionsOf(context, { organization, from, to, form })
    : await conditionsOfArea(context, asked)
  const { tallies, missing } = await tallyObligations(context.db, conditions)
  const readable = missing.filter((owing) => mayReadDuties(context.viewer, owing))
  return {
    ...coverageOf(tallies),
    missing: readable.map(({ organization_id: id }) => organizationStub(id)),
  }
}

/** What is owed in the city or a district: the rates of an area are for everybody who has signed in. */
async function conditionsOfArea(context: ReportingContext, { from, to, district, form }: QuerycoverageArgs) {
  permit(context, 'READ_BULLETIN')
  checkSpan(from, to)
  const districtCode = district ? soughtKey('District', district) : await cityCode(context.db)
  const today = todayInShanghai(new Date())
  return { from, to, form, districtCode, today }
}

function checkSpan(from: string, to: string): void {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  if (from <= to && years < longestYears) return
  throw new GraphQLError(
    `from、to 应为先后相接、不超过 ${longestYears} 年的日期，收到 ${from}–${to} · from and to must be days in order, at most ${longestYears} years, got ${from}–${to}`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  )
}
