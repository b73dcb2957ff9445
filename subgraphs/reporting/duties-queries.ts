import { checkedFirst, decodeCursor } from '@kexie/db/book/cursor'
import { pageOf } from '@kexie/db/book/list-records'
import { permit } from '@kexie/db/book/permit'
import { organizationStub } from '@kexie/db/book/record-fields'
import { todayInShanghai } from '@kexie/db/book/row-rules'
import { soughtKey, soughtUuid } from '@kexie/schema/global-id'
import { GraphQLError } from 'graphql'
import type { ReportingContext } from './context.ts'
import { coverageOf } from './coverage.ts'
import type { ObligationKey } from './resolvers/Obligation.ts'
import type { ObligationFilter, QuerycoverageArgs } from './schema.generated.ts'
import { listForms, listObligations } from './store/duties.ts'
import { cityCode } from './store/submissions.ts'

const longestYears = 6

/** A page of obligations, by period and name. A clerk sees his own organization's, a district reviewer his district's. */
export async function obligationsPage(
  context: ReportingContext,
  filter: ObligationFilter,
  page: { first: number | null | undefined; after: string | null | undefined },
) {
  const { db } = context
  const rows = await rowsOf(context, filter)
  const forms = new Map((await listForms(db)).map((form) => [form.code, form]))
  const sought = filter.text?.trim() ?? ''
  const wanted = rows
    .filter(({ state }) => !filter.state || state === filter.state)
    .filter((row) => row.organization_name.includes(sought))
    .flatMap((row): ObligationKey[] => {
      const form = forms.get(row.form_code)
      return form ? [{ row, form }] : []
    })
  const first = checkedFirst(page.first)
  const [place] = decodeCursor(page.after, 1) ?? ['0']
  const start = Number(place)
  let next = start
  return pageOf(
    wanted.slice(start, start + first + 1),
    { first, after: page.after },
    () => [`${++next}`],
    async () => wanted.length,
  )
}

async function rowsOf(context: ReportingContext, filter: ObligationFilter) {
  const { viewer, db } = context
  checkSpan(filter.from, filter.to)
  const own = viewer.role === 'REPORTER' || viewer.role === 'SERVICE' ? viewer.organizationId : null
  const organizationId = filter.organization ? soughtUuid('Organization', filter.organization) : own
  const mine = viewer.role === 'DISTRICT_REVIEWER' ? viewer.districtCode : null
  const districtCode = filter.district ? soughtKey('District', filter.district) : mine
  permit(context, 'READ_DUTIES', { organizationId, districtCode })
  const { from, to, form } = filter
  const today = todayInShanghai(new Date())
  return listObligations(db, { from, to, form, organizationId, districtCode, today })
}

/**
 * How complete and timely reports of a span are, and of whom something is missing; of one organization, for whoever may see
 * what it owes.
 */
export async function coverageOver(context: ReportingContext, asked: QuerycoverageArgs) {
  const { organization, from, to, form } = asked
  const rows = organization
    ? await rowsOf(context, { organization, from, to, form })
    : await rowsOfArea(context, asked)
  const missing = [
    ...new Set(rows.filter(({ state }) => state === 'MISSING').map((row) => row.organization_id)),
  ]
  return { ...coverageOf(rows), missing: missing.map((id) => organizationStub(id)) }
}

/** What is owed in the city or a district: the rates of an area are for everybody who has signed in. */
async function rowsOfArea(context: ReportingContext, { from, to, district, form }: QuerycoverageArgs) {
  permit(context, 'READ_BULLETIN')
  checkSpan(from, to)
  const city = await cityCode(context.db)
  const code = district ? soughtKey('District', district) : city
  const today = todayInShanghai(new Date())
  return listObligations(context.db, {
    from,
    to,
    form,
    districtCode: code === city ? null : code,
    today,
  })
}

function checkSpan(from: string, to: string): void {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  if (from <= to && years < longestYears) return
  throw new GraphQLError(
    `from、to 应为先后相接、不超过 ${longestYears} 年的日期，收到 ${from}–${to} · from and to must be days in order, at most ${longestYears} years, got ${from}–${to}`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  )
}
