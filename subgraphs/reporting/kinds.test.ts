import { randomUUID } from 'node:crypto'
import { openDatabase } from '@kexie/db/database'
import { societies } from '@kexie/db/testing/small-city'
import { edition } from '@kexie/records/testing/edition-domain'
import { monthStart } from '@kexie/records/testing/month-start'
import { move, type OpenLedger, openLedger, reportOne } from '@kexie/records/testing/open-ledger'
import { prover } from '@kexie/runtime/testing/prover'
import { knownKinds, organizationKindList } from '@kexie/schema/organization-kinds'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reporting } from './subgraph.ts'

const office: Viewer = { ...publicViewer, name: '市审核员', role: 'REVIEWER' }

let ledger: OpenLedger
let pool: ReturnType<typeof openDatabase>
let callerAs: Awaited<ReturnType<typeof prover>>
beforeAll(async () => {
  ledger = await openLedger()
  callerAs = await prover(ledger.database.url)
  pool = openDatabase(ledger.database.roleUrl('reporting'), { name: 'reporting' })
})
afterAll(async () => {
  await pool.close()
  await ledger.close()
})

/** Asks as the office; the answer's one field, with errors thrown. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads the shape it has just asked for
async function came(query: string, variables: Record<string, unknown>): Promise<any> {
  const { data, errors } = await reporting(pool.db).execute({ query, variables, caller: callerAs(office) })
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'))
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return (data as any).came
}

const refused = '... on Refused { problems { code field message } }'

const setReporters = (type: string, kinds: readonly string[]) =>
  came(
    `mutation ($input: SetReportersInput!) { came: setReporters(input: $input) { __typename ${refused} } }`,
    {
      input: { type, kinds, reason: '试验' },
    },
  )

const setDuty = (form: string, kind: string) =>
  came(`mutation ($input: SetDutyInput!) { came: setDuty(input: $input) { __typename ${refused} } }`, {
    input: { form, kind, from: nextMonth, reason: '试验' },
  })

interface Value {
  code: string | null
  nameZh: string
  nameEn: string
  retired: boolean
}

async function kindsNow(): Promise<{ revision: number; values: (Value & { code: string })[] }> {
  const { revision, statedValues } = await came(
    'query ($list: String!) { came: valueList(code: $list) { revision statedValues { code nameZh nameEn retiredSince } } }',
    { list: organizationKindList },
  )
  const values = statedValues.map(({ retiredSince, ...value }: { retiredSince: string | null }) => ({
    ...value,
    retired: retiredSince !== null,
  }))
  return { revision, values }
}

/** Sets the list of kinds to what `change` makes of it. */
async function setKinds(change: (values: Value[]) => Value[]) {
  const { revision, values } = await kindsNow()
  return came(`mutation ($input: SetListInput!) { came: setList(input: $input) { __typename ${refused} } }`, {
    input: { change: { list: organizationKindList, values: change(values) }, revision, reason: '试验' },
  })
}

const nextMonth = monthStart(1)

const forms = ['a', 'b', 'c'] as const
const types = ['Salon', 'SeriesEdition', 'LiteracySurvey'] as const

/** A city with kinds of its own: whose each body is, what each kind owes, and who reports a type where somebody said so. */
const city = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const kind = fc.nat(count - 1)
  return fc.record({
    count: fc.constant(count),
    bodies: fc.array(kind, { minLength: 1, maxLength: 5 }),
    owed: fc.array(fc.subarray([...forms]), { minLength: count, maxLength: count }),
    reporters: fc.record({ Salon: fc.uniqueArray(kind), LiteracySurvey: fc.uniqueArray(kind) }),
    retired: fc.uniqueArray(kind),
    turned: kind,
  })
})

let cities = 0

/** Adds kinds of a city to the list; their codes, made of their names. */
async function addKinds(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, place) => `KIND_${++cities}_${place}`)
  const added = names.map((name) => ({
    code: name,
    nameZh: `类${name}`,
    nameEn: `Kind ${name}`,
    retired: false,
  }))
  expect(await setKinds((values) => [...values, ...added])).toEqual({ __typename: 'ListSet' })
  return names
}

async function addBody(kind: string): Promise<string> {
  const id = randomUUID()
  await ledger.owner`
    insert into association.organization (id, kind, name, sort_key, district_code) values (${id}, ${kind}, ${id}, 'ti', '320402')`
  return id
}

/** Forms that a body owes from next month on, and types that are not its to report. */
async function dutiesAndTypes(body: string): Promise<{ owes: string[]; barred: string[] }> {
  const [row] = await ledger.owner`
    select reporting.barred_types(${body}) as barred, (
      select coalesce(array_agg(distinct o.form_code order by o.form_code), '{}')
      from reporting.obligations(${nextMonth}::date, ${nextMonth}::date + 27, null, ${body}::uuid, null, ${nextMonth}::date) o
    ) as owes`
  return { owes: row?.owes, barred: types.filter((type) => row?.barred.includes(type)) }
}

/** All that was counted, and all that anybody owes in the year to come. */
const everything = async () => ({
  figures: await ledger.owner`select to_jsonb(c) as sum from metrics.cube_year c order by to_jsonb(c)::text`,
  entries: (await ledger.owner`select count(*) from metrics.ledger_entry`)[0],
  owed: await ledger.owner`
    select form_code, organization_id, period, due_on, state
    from reporting.obligations(${nextMonth}::date, ${nextMonth}::date + 365, null, null, null, ${nextMonth}::date) order by 1, 2, 3`,
})

test('what a body owes and may report follows its kind, and a kind that is called otherwise or retired changes neither that nor a figure', async () => {
  await ledger.owner`
    insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, types)
    select code, code, code, 'MONTH', 20, 1, '{}' from unnest(${[...forms]}::text[]) code`
  const id = await reportOne(ledger.domain, { input: edition() }, { submit: true })
  await move(ledger.reviewers, [id], 'ACCEPT')
  await fc.assert(
    fc.asyncProperty(city, async ({ count, bodies, owed, reporters, retired, turned }) => {
      const kinds = await addKinds(count)
      const codeOf = (place: number) => kinds[place] ?? ''
      for (const [place, own] of owed.entries())
        for (const form of own) expect(await setDuty(form, codeOf(place))).toEqual({ __typename: 'DutySet' })
      for (const [type, own] of Object.entries(reporters))
        expect(await setReporters(type, own.map(codeOf))).toEqual({ __typename: 'ReportersSet' })
      const ids = await Promise.all(bodies.map((place) => addBody(codeOf(place))))
      const expected = (place: number) => ({
        owes: owed[place],
        barred: (['Salon', 'LiteracySurvey'] as const).filter((type) =>
          reporters[type].length > 0 ? !reporters[type].includes(place) : type === 'LiteracySurvey',
        ),
      })
      for (const [at, place] of bodies.entries())
        expect(await dutiesAndTypes(ids[at] ?? '')).toEqual(expected(place))

      const before = await everything()
      expect(before.figures.length).toBeGreaterThan(0)
      const renamed = await setKinds((values) =>
        values.map((value) => {
          const place = kinds.indexOf(value.code ?? '')
          if (place < 0) return value
          return {
            ...value,
            ...{ nameZh: `改称${value.code}`, nameEn: `Renamed ${value.code}` },
            retired: retired.includes(place),
          }
        }),
      )
      expect(renamed).toEqual({ __typename: 'ListSet' })
      expect(await everything()).toEqual(before)
      for (const [at, place] of bodies.entries())
        expect(await dutiesAndTypes(ids[at] ?? '')).toEqual(expected(place))

      for (const place of retired) {
        const fresh = await setReporters('SeriesEdition', [codeOf(place)])
        expect(fresh.problems).toMatchObject([{ code: 'INVALID_VALUE', field: 'kinds' }])
        const other = forms.find((form) => !owed[place]?.includes(form))
        if (other)
          expect((await setDuty(other, codeOf(place))).problems).toMatchObject([
            { code: 'INVALID_VALUE', field: 'kind' },
          ])
      }
      const [first = ''] = ids
      await ledger.owner`update association.organization set kind = ${codeOf(turned)} where id = ${first}`
      expect(await dutiesAndTypes(first)).toEqual(expected(turned))
      await setReporters('Salon', [])
      await setReporters('LiteracySurvey', [])
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 180_000)

test('a kind that code goes by stays in use, and it is said what for', async () => {
  for (const [code, { neededFor }] of Object.entries(knownKinds)) {
    const { problems } = await setKinds((values) =>
      values.map((value) => (value.code === code ? { ...value, retired: true } : value)),
    )
    expect(problems).toMatchObject([
      { code: 'INVALID_VALUE', field: expect.stringMatching(/^change\.values\.\d+\.retired$/) },
    ])
    expect(problems[0].message).toContain(neededFor.zh)
  }
})

test('what is on no list is no kind, whoever says so', async () => {
  const words = expect.stringContaining('NO_SUCH')
  expect((await setReporters('Salon', ['NO_SUCH'])).problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'kinds', message: words },
  ])
  expect((await setDuty('a', 'NO_SUCH')).problems).toMatchObject([
    { code: 'INVALID_VALUE', field: 'kind', message: words },
  ])
  for (const statement of [
    ledger.owner`update association.organization set kind = 'NO_SUCH' where id = ${societies[0]}`,
    ledger.owner`insert into reporting.reporter_rule (type, kinds, set_by, reason) values ('Salon', '{SOCIETY,NO_SUCH}', 'test', 'test')`,
    ledger.owner`insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
      values (gen_random_uuid(), 'a', 'NO_SUCH', '2020-01-01', 'test', 'test')`,
  ])
    await expect(statement).rejects.toThrow('“NO_SUCH” is not on the list organization-kind')
})
