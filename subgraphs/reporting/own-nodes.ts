import type { AnyNode } from '@kexie/records/list-records'
import { todayInShanghai } from '@kexie/records/row-rules'
import { isWithinDays } from '@kexie/schema/days'
import { fromGlobalId, toGlobalId, uuidOf } from '@kexie/schema/global-id'
import { may, reachesTo } from '@kexie/schema/permission'
import { bulletinNow } from './actions/issue-bulletin.ts'
import type { ReportingContext } from './context.ts'
import { mayReadDuties } from './permission-object.ts'
import { type BulletinKey, bulletinKey, issuedBulletin } from './resolvers/Bulletin.ts'
import { type ObligationKey, obligationKey } from './resolvers/Obligation.ts'
import { findDefinitions } from './resolvers/RecordDefinition.ts'
import { findDuplicates } from './store/duplicates.ts'
import { findBulletins, listForms, listObligations } from './store/duties.ts'
import { findDuties } from './store/duty-plan.ts'
import { listReviewRules } from './store/review-rules.ts'

/** What the keys name, each with its key: what does not exist, or what the viewer may not see where it is listed, is left out. */
type Find = (context: ReportingContext, keys: readonly string[]) => Promise<(readonly [string, object])[]>

const finders: Readonly<Record<string, Find>> = {
  RecordDefinition: async (context, keys) => found(await findDefinitions(context, keys), ({ type }) => type),
  Submission: async ({ submissions }, keys) => found(await submissions.loadMany(uuids(keys)), ({ id }) => id),
  ValueList: async ({ valueLists }, keys) => found(await valueLists.loadMany(keys), ({ code }) => code),
  DuplicatePair: async ({ db, viewer: { districtCode }, viewer }, keys) =>
    may(viewer, 'DECIDE_DUPLICATE', { districtCode })
      ? found(await findDuplicates(db, uuids(keys)), ({ id }) => id)
      : [],
  Duty: async ({ db, viewer }, keys) =>
    may(viewer, 'READ_FORMS') ? found(await findDuties(db, uuids(keys)), ({ id }) => id) : [],
  ReviewRule: async ({ db, viewer }, keys) =>
    may(viewer, 'READ_FORMS')
      ? found(await listReviewRules(db), ({ type }) => type).filter(([type]) => keys.includes(type))
      : [],
  Obligation: async (context, keys) =>
    reachesTo(context.viewer, 'READ_DUTIES').length > 0
      ? found(await findObligations(context, keys), ({ row }) => obligationKey(row))
      : [],
  Bulletin: async (context, keys) =>
    may(context.viewer, 'READ_BULLETIN') ? found(await bulletinsOf(context, keys), bulletinKey) : [],
}

/** Objects of this subgraph's own by their ids, those that exist and that the viewer sees where they are listed. */
export async function findOwnNodes(
  context: ReportingContext,
  ids: readonly string[],
): Promise<Map<string, AnyNode>> {
  const named = ids.flatMap((id) => fromGlobalId(id) ?? [])
  const byType = Map.groupBy(named, ({ type }) => type)
  const all = await Promise.all(
    [...byType].map(async ([type, its]) => {
      const find = Object.hasOwn(finders, type) ? finders[type] : undefined
      const nodes = (await find?.(context, [...new Set(its.map(({ key }) => key))])) ?? []
      return nodes.map(([key, node]): [string, AnyNode] => {
        const id = toGlobalId(type, key)
        return [id, { id, ...node, __typename: type }]
      })
    }),
  )
  return new Map(all.flat())
}

const uuids = (keys: readonly string[]) =>
  keys.filter((key) => uuidOf('Submission', toGlobalId('Submission', key)))

/** What was found under its key; what was not, or failed, is left out. */
function found<Row extends object>(rows: readonly (Row | Error | null)[], keyOf: (row: Row) => string) {
  const failed = rows.find((row) => row instanceof Error)
  if (failed) throw failed
  return rows.flatMap((row) => (row === null || row instanceof Error ? [] : [[keyOf(row), row] as const]))
}

/** Obligations of the keys that the viewer may know of; one statement for each form and period that is named. */
async function findObligations(
  { db, viewer }: ReportingContext,
  keys: readonly string[],
): Promise<ObligationKey[]> {
  const forms = await listForms(db)
  const today = todayInShanghai(new Date())
  const named = keys.flatMap((key) => {
    const [organizationId = '', code = '', period = ''] = key.split('.')
    const form = forms.find((one) => one.code === code)
    const isWhole = uuids([organizationId]).length === 1 && isDay(period)
    return form && isWhole ? [{ organizationId, form, period }] : []
  })
  const owed = [...Map.groupBy(named, ({ form, period }) => `${form.code} ${period}`).values()].map(
    async (its) => {
      const [{ organizationId, form, period }] = its as [(typeof its)[number]]
      const one = its.length === 1 ? { organizationId } : {}
      const rows = await listObligations(db, { ...one, form: form.code, from: period, to: period, today })
      return rows.map((row) => ({ row, form }))
    },
  )
  return (await Promise.all(owed)).flat().filter(({ row }) => mayReadDuties(viewer, row))
}

/** Whether it is a day that there is. */
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && isWithinDays(text) && !Number.isNaN(Date.parse(text))

/** Issued bulletins by their numbers, and those of a month, an area and a form as things stand. */
async function bulletinsOf(context: ReportingContext, keys: readonly string[]): Promise<BulletinKey[]> {
  const numbers = keys.filter((key) => /^[1-9]\d{0,8}$/.test(key)).map(Number)
  const issued = numbers.length > 0 ? await findBulletins(context.db, numbers) : []
  const months = keys.flatMap((key) => {
    const [, month, code, form] = /^(\d{4}-\d\d)-\d\d\.(\w+)\.([a-z0-9-]+)$/.exec(key) ?? []
    return month && code && form ? [{ month, district: toGlobalId('District', code), form }] : []
  })
  const now = await Promise.all(months.map((month) => bulletinNow(context, month)))
  return [...issued.map(issuedBulletin), ...now.filter((one) => one !== null)]
}
