import { edition } from '@kexie/records/testing/edition-domain'
import { move, reportOne } from '@kexie/records/testing/open-ledger'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenRegister, office, openRegister, organizationId } from './testing/open-register.ts'

let register: OpenRegister
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.close())

/** What every body owes from 2020 to 2022, by its id and the period, with how that stands. */
async function owed(ids: readonly string[]): Promise<{ id: string; period: string; state: string }[]> {
  const rows = await register.ledger
    .readersAs(office)
    .execute<{ id: string; period: string; state: string }>(sql`
    select organization_id as id, period::text as period, state
    from reporting.obligations('2020-01-01', '2022-12-31', 'monthly', null, null, '2022-12-31') order by 1, 2`)
  return rows.filter(({ id }) => ids.includes(id)).map((row) => ({ ...row }))
}

/** Sums and distinct counts as they were known at a moment. */
const known = (moment: string) => register.ledger.owner`
  select rule_id, organization_id, subject, sum(quantity)::text as quantity from metrics.ledger_entry
  where recorded_at <= ${moment}::timestamptz group by 1, 2, 3 order by 1, 2, 3`

const count = 3
const member = fc.nat(count - 1)
const month = fc.integer({ min: 1, max: 34 }).map((n) => {
  const [year, of] = [2020 + Math.floor(n / 12), (n % 12) + 1]
  return `${year}-${String(of).padStart(2, '0')}-15`
})
const step = fc.oneof(
  fc.record({ what: fc.constant('RENAME' as const), who: member, day: month }),
  fc.record({
    what: fc.constant('KIND' as const),
    who: member,
    day: month,
    kind: fc.constantFrom('SOCIETY', 'INSTITUTE'),
  }),
  fc.record({ what: fc.constant('PARENT' as const), who: member, other: member, day: month }),
  fc.record({ what: fc.constant('DISSOLVE' as const), who: member, day: fc.option(month) }),
  fc.record({ what: fc.constant('MERGE' as const), who: member, other: member }),
  fc.record({ what: fc.constant('UNMERGE' as const), who: member }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

let renamed = 0

/** What a plain reader keeps of a body: from which day it was said to be what, in the order it was said. */
interface Model {
  kinds: { day: string; kind: string }[]
  dissolvedOn: string | null
  into: number | null
}

const endOf = (models: readonly Model[], place: number): number => {
  const into = models[place]?.into ?? null
  return into === null ? place : endOf(models, into)
}

async function take(one: Step, ids: readonly string[], models: Model[]): Promise<void> {
  // Whoever changes one that was merged changes whom it is today; a merge and its undoing are of the entries themselves.
  const isOfEntries = one.what === 'MERGE' || one.what === 'UNMERGE'
  const place = isOfEntries ? one.who : endOf(models, one.who)
  const [id = '', model] = [ids[place], models[place] as Model]
  const merge = register.ledger.owner
  switch (one.what) {
    case 'RENAME':
      await register.change(id, { name: `更名学会${++renamed}号`, effectiveOn: one.day })
      return
    case 'KIND': {
      const answer = await register.change(id, { kind: one.kind, effectiveOn: one.day })
      if ('organization' in answer) model.kinds.push({ day: one.day, kind: one.kind })
      return
    }
    case 'PARENT':
      await register.change(id, { parent: organizationId(ids[one.other] ?? ''), effectiveOn: one.day })
      return
    case 'DISSOLVE': {
      const answer = await register.change(id, { dissolvedOn: one.day })
      if ('organization' in answer) model.dissolvedOn = one.day
      return
    }
    case 'MERGE': {
      const into = ids[one.other] ?? ''
      const [row] =
        await merge`select association.merge_identity('ORGANIZATION', ${id}, ${into}, 'x', 'x') as entries`
      if (row?.entries !== null) model.into = one.other
      return
    }
    case 'UNMERGE':
      await merge`select association.unmerge_identity('ORGANIZATION', ${id}, 'x', 'x')`
      model.into = null
  }
}

/** The months a body owes, told as plainly as can be. */
function modelled(id: string, { kinds, dissolvedOn, into }: Model): string[] {
  if (into !== null) return []
  return Array.from(
    { length: 36 },
    (_, n) => `${2020 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
  )
    .filter((period) => (kinds.findLast(({ day }) => day <= period)?.kind ?? 'SOCIETY') === 'SOCIETY')
    .filter((period) => dissolvedOn === null || dissolvedOn >= period)
    .map((period) => `${id} ${period}`)
}

/** The day before which nothing may have changed by a step; one of identities is about two that were always one. */
const firstDay = (one: Step, models: readonly Model[]): string | null => {
  if (one.what === 'MERGE' || one.what === 'UNMERGE') return null
  const was = one.what === 'DISSOLVE' ? (models[endOf(models, one.who)]?.dissolvedOn ?? null) : null
  return [one.day, was].flatMap((day) => day ?? []).toSorted()[0] ?? '9999-12-31'
}

test('nothing of before its day changes by any change, what is owed after is what a plain reader says, and no past figure moves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8, size: 'max' }), async (steps) => {
      const ids = await register.societies(count)
      const record = await reportOne(
        register.ledger.domain,
        { input: edition({ occurredOn: '2020-05-18' }) },
        { submit: true, organizationId: ids[0] ?? '' },
      )
      await move(register.ledger.reviewers, [record], 'ACCEPT')
      const models = ids.map((): Model => ({ kinds: [], dissolvedOn: null, into: null }))
      for (const one of steps) {
        const moment = new Date().toISOString()
        const [figures, before, day] = [await known(moment), await owed(ids), firstDay(one, models)]
        await take(one, ids, models)
        const after = await owed(ids)
        if (day) expect(after.filter(past(day))).toEqual(before.filter(past(day)))
        expect(await known(moment)).toEqual(figures)
      }
      const expected = ids.flatMap((id, place) => modelled(id, models[place] as Model))
      expect((await owed(ids)).map(({ id, period }) => `${id} ${period}`).toSorted()).toEqual(
        expected.toSorted(),
      )
    }),
    { numRuns: 5, endOnFailure: true },
  )
}, 180_000)

const past =
  (day: string) =>
  ({ period }: { period: string }) =>
    period < day
