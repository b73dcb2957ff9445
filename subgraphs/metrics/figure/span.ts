import { identityKeys } from '@kexie/records/identities'
import { permit } from '@kexie/runtime/permit'
import { yearsExpected } from '@kexie/schema/asked-period'
import { spanFault } from '@kexie/schema/figure-id'
import { keyOf } from '@kexie/schema/global-id'
import { periodOf } from '@kexie/schema/period'
import { GraphQLError } from 'graphql'
import type { MetricsContext } from '../context.ts'
import { isOrganization } from '../store/organizations.ts'
import type { Span } from './cube.ts'
import type { FigureKey } from './figure-key.ts'

/** A span as a query states it. */
export interface SpanArguments {
  from: number
  to: number
  fromMonth?: number | null | undefined
  toMonth?: number | null | undefined
  district?: string | null | undefined
  organization?: string | null | undefined
  asOf?: Date | null | undefined
}

/** The span behind a query's arguments; what cannot be one is refused with what was expected and what came. */
export async function spanOf(
  { from, to, fromMonth, toMonth, district, organization, asOf: moment }: SpanArguments,
  context: MetricsContext,
): Promise<Span> {
  const { areas, now } = context
  const asOf = moment ?? null
  const period = periodOf(from, to, { first: fromMonth ?? 1, last: toMonth ?? 12 })
  refuseFault({ ...period, asOf }, now)
  if (organization) {
    const keys = await identityKeys(context.db, 'Organization', [organization])
    const organizationId = required('Organization', keys(organization), organization)
    permit(context, 'READ_ORGANIZATION_FIGURES', { organizationId })
    if (!(await isOrganization(context.db, organizationId))) throw unknown('Organization', organization)
    return { ...period, area: null, organizationId, asOf }
  }
  permit(context, 'READ_FIGURES')
  const { city, parts } = await areas()
  const code = district ? required('District', keyOf('District', district), district) : cityOf(city)
  if (![...parts.values()].flat().includes(code)) throw unknown('District', district ?? code)
  return { ...period, area: code, organizationId: null, asOf }
}

/** The figure of an indicator over a span as a query states it; refused where there was no such indicator yet. */
export async function figureIn(
  code: string,
  asked: SpanArguments,
  context: MetricsContext,
): Promise<FigureKey> {
  const span = await spanOf(asked, context)
  if ((await context.definitionsAt(span.asOf)).find(code)) return { code, span }
  const moment = (span.asOf ?? context.now).toISOString()
  throw badInput(`${moment} 还没有指标 ${code} · there was no indicator ${code} at ${moment}`)
}

function refuseFault(span: Pick<Span, 'from' | 'to' | 'months' | 'asOf'>, now: Date): void {
  const fault = spanFault(span, now)
  const { from, to, months, asOf } = span
  if (fault === 'YEARS')
    throw badInput(
      `from、to 应为 ${yearsExpected.zh}，收到 ${from}–${to} · from and to must be ${yearsExpected.en}, got ${from}–${to}`,
    )
  if (fault === 'MONTHS') {
    const came = `${from}-${months?.first} – ${to}-${months?.last}`
    throw badInput(
      `fromMonth、toMonth 应为 1–12，且首月不晚于末月，收到 ${came} · fromMonth and toMonth must be 1 to 12, the first month no later than the last, got ${came}`,
    )
  }
  if (fault === 'MOMENT')
    throw badInput(
      `asOf 应为过去的时刻，收到 ${asOf?.toISOString()} · asOf must lie in the past, got ${asOf?.toISOString()}`,
    )
}

/** Before its operator has said what the city is made of, a product has no figures. */
function cityOf(city: string | null | undefined): string {
  if (city) return city
  throw badInput(
    '尚未设定本市及其辖市区，还没有指标 · the city and its districts are not set up yet: there are no figures',
  )
}

function required(type: string, key: string | undefined, id: string): string {
  if (key) return key
  throw unknown(type, id)
}

const unknown = (type: string, id: string) =>
  badInput(`没有这个${type === 'District' ? '辖市区' : '单位'}：${id} · no such ${type}: ${id}`)

/** A refusal of what a query asks for, in both languages. */
export const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
