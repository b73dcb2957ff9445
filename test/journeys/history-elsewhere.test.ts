import { type Db, openDatabase } from '@kexie/db/database'
import { identityMerge } from '@kexie/db/tables/association-identities'
import { freshDatabase } from '@kexie/db/testing/fresh-database'
import { toGlobalId } from '@kexie/schema/global-id'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cityFolders } from '../../product/city/city-folders.ts'
import { installCity, planCity } from '../../product/city/install-city.ts'
import { isDone } from '../../product/city/plan-city.ts'
import { type CityPackage, readPackage } from '../../product/city/read-package.ts'
import { startProduct } from '../../product/product.ts'
import { isWhole } from '../share-of.ts'
import { accountOf, seedInto } from './accounts.ts'
import { clientOf, type Product } from './client.ts'
import { exported } from './exported-package.ts'

/** What the register said before and which of its entries are one goes elsewhere with a package, and means the same there. */
const closing: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

async function emptyDatabase() {
  const fresh = await freshDatabase({ hasPackage: false })
  const database = openDatabase(fresh.url, { name: 'kexie test', max: 2 })
  const close = async () => {
    await database.close()
    await fresh.drop()
  }
  return { url: fresh.url, db: database.db, close }
}

const iso = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
const day = iso('2008-01-01', '2024-12-31')
const body = fc.nat()
const reason = fc.constantFrom('来函', '两行\n理由', '引号“”与,逗号', '="7"', '更正 · correction')

const step = fc.oneof(
  fc.record({ what: fc.constant('RENAME' as const), who: body, day: fc.option(day), reason }),
  fc.record({
    ...{ what: fc.constant('KIND' as const), who: body, day, reason },
    kind: fc.constantFrom('SOCIETY', 'INSTITUTE', 'COUNTY_ASSOCIATION', 'GOVERNMENT_BODY'),
  }),
  fc.record({ what: fc.constant('PARENT' as const), who: body, other: fc.option(body), day, reason }),
  fc.record({ what: fc.constant('DISTRICT' as const), who: body, other: body, day, reason }),
  fc.record({ what: fc.constant('FOUNDED' as const), who: body, founded: day, day, reason }),
  fc.record({ what: fc.constant('DISSOLVE' as const), who: body, day: fc.option(day), reason }),
  fc.record({ what: fc.constant('MERGE' as const), who: body, other: body, reason }),
  fc.record({ what: fc.constant('UNMERGE' as const), who: body, reason }),
)
/** A short span may hold nothing that is owed. */
const allThereIs = ['2008-01-01', '2027-12-31'] as const

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const mutations = {
  changeOrganization: 'ChangeOrganizationInput',
  mergeIdentities: 'MergeIdentitiesInput',
  unmergeIdentity: 'UnmergeIdentityInput',
}

/** The office's pages: whatever of a step they take. @returns whether it was taken */
async function take(product: Product, db: Db, one: Step): Promise<boolean> {
  const { data } = await product.query(
    '{ organizations(first: 100) { nodes { id version } } districts { id } }',
  )
  const bodies: { id: string; version: number }[] = data.organizations.nodes
  const at = <Item>(items: readonly Item[], place: number) => items[place % items.length] as Item
  const { id, version } = at(bodies, one.who)
  const ask = async (name: keyof typeof mutations, input: object) => {
    const answer = await product.query(
      `mutation ($input: ${mutations[name]}!) { ${name}(input: $input) { __typename ... on Refused { problems { code } } } }`,
      { input: { ...input, reason: one.reason } },
    )
    expect(answer.errors).toBeUndefined()
    return answer.data[name].__typename !== 'Refused'
  }
  const change = (said: object) => ask('changeOrganization', { organization: id, version, ...said })
  switch (one.what) {
    case 'RENAME':
      // Names come round again, so that who had one last is not who has it first in the register.
      return change({ name: `沿革单位${one.who % 7}号`, effectiveOn: one.day })
    case 'KIND':
      return change({ kind: one.kind, effectiveOn: one.day })
    case 'PARENT':
      return change({ parent: one.other === null ? null : at(bodies, one.other).id, effectiveOn: one.day })
    case 'DISTRICT':
      return change({ district: at<{ id: string }>(data.districts, one.other).id, effectiveOn: one.day })
    case 'FOUNDED':
      return change({ foundedOn: one.founded, effectiveOn: one.day })
    case 'DISSOLVE':
      return change({ dissolvedOn: one.day })
    case 'MERGE':
      return ask('mergeIdentities', { merged: id, into: at(bodies, one.other).id })
    case 'UNMERGE': {
      const merged = await db.select({ id: identityMerge.mergedId }).from(identityMerge)
      return (
        merged.length > 0 &&
        ask('unmergeIdentity', { merged: toGlobalId('Organization', at(merged, one.who).id) })
      )
    }
  }
}

/** All that the past of a register is asked for. */
async function past(db: Db, days: readonly string[], spans: readonly (readonly [string, string])[]) {
  const rows = async (query: ReturnType<typeof sql>) => [...(await db.execute(query))]
  const ids = sql`array(select id from association.organization)`
  return {
    stated: await Promise.all(
      days.map((one) =>
        rows(sql`
          select id, name, kind, district_code, founded_on::text, dissolved_on::text, named_only from association.stated()
          where since <= ${one}::date and until > ${one}::date order by id`),
      ),
    ),
    owed: await Promise.all(
      spans.map(([from, to]) =>
        rows(sql`
          select form_code, organization_id, period::text, due_on::text, state
          from reporting.obligations(${from}::date, ${to}::date, null, null, null, '2025-01-01') order by 1, 2, 3`),
      ),
    ),
    names: await rows(sql`select organization_id, name, until::text from association.former_names(${ids})`),
    meant: await rows(sql`
      select distinct on (former_folded) former_folded, organization_id from association.organization_change
      where what = 'NAME' order by former_folded, id desc`),
    history: await rows(sql`
      select c.organization_id, c.version, what, was, becomes, former_folded, effective_on::text, reason, changed_by,
        date_trunc('milliseconds', recorded_at)::text as recorded_at, o.version as now
      from association.organization_change c join association.organization o on o.id = c.organization_id order by c.id`),
    merges: await rows(sql`select * from association.identity_merge order by merged_id`),
  }
}

describe.each(cityFolders())('%s', (_, from) => {
  const city = readPackage(from)
  let own: Awaited<ReturnType<typeof emptyDatabase>>
  let product: Product
  beforeAll(async () => {
    own = await emptyDatabase()
    closing.push(own.close)
    await installCity(own.url, city, { as: 'CITY', operator: 'test' })
    await seedInto(own.url, [accountOf('REVIEWER')])
    const gateway = await startProduct({ databaseUrl: own.url, host: '127.0.0.1', port: 0, urls: {} })
    closing.push(gateway.stop)
    product = clientOf(gateway.url, own.url)
    await bodiesFromWorkbook(product)
  })

  test('what the register said, who owed what and who is whom are the same elsewhere, byte for byte', async () => {
    let taken = 0
    let owed = 0
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 14, size: 'max' }),
      fc.array(day, { minLength: 3, maxLength: 3 }),
      fc.tuple(day, day).map((pair) => pair.toSorted() as unknown as [string, string]),
      async (steps, days, span) => {
        for (const one of steps) taken += Number(await take(product, own.db, one))
        const { files, city: carried } = await exported(own.db)
        expect(await planCity(own.db, carried)).toEqual([])
        const other = await emptyDatabase()
        try {
          await installCity(other.url, carried, { as: 'CITY', operator: 'test' })
          const spans = [span, allThereIs]
          const here = await past(own.db, days, spans)
          expect(await past(other.db, days, spans)).toEqual(here)
          owed += here.owed.flat().length
          expect((await exported(other.db)).files).toEqual(files)
          expect(await planCity(other.db, carried)).toEqual([])
          expect(await installCity(other.url, carried, { as: 'CITY', operator: 'test' })).toEqual([])
        } finally {
          await other.close()
        }
      },
    )
    await fc.assert(property, { numRuns: isWhole ? 10 : 3, endOnFailure: true })
    expect(taken).toBeGreaterThan(8)
    expect(owed).toBeGreaterThan(0)
  }, 300_000)

  test('of what was installed elsewhere, a package that goes on is taken, and what was changed there stays', async () => {
    const other = await emptyDatabase()
    closing.push(other.close)
    const install = (given: CityPackage, overwrites = false) =>
      installCity(other.url, given, { as: 'CITY', operator: '王工', overwrites })
    await install((await exported(own.db)).city)
    const before = (await past(other.db, [], [])).history.length
    const changed = new Set<string>()
    const sideOf = async (what: 'KIND', kinds: readonly string[]) => {
      for (const kind of kinds) {
        const { data } = await product.query(
          '{ organizations(first: 100) { nodes { id version kind { code } } } }',
        )
        const one = data.organizations.nodes.find(
          (node: { id: string; kind: { code: string } }) => node.kind.code !== kind && !changed.has(node.id),
        )
        changed.add(one.id)
        await product.query(
          'mutation ($input: ChangeOrganizationInput!) { changeOrganization(input: $input) { __typename } }',
          {
            input: {
              organization: one.id,
              version: one.version,
              kind,
              effectiveOn: '2015-01-01',
              reason: what,
            },
          },
        )
      }
    }
    await sideOf('KIND', ['INSTITUTE', 'SOCIETY'])
    const { city: more, files } = await exported(own.db)
    await install(more)
    // Which version of a body came of a change is each register's own to count.
    const counted = async (db: Db) => {
      const { history, ...rest } = await past(db, ['2014-12-31', '2015-01-01'], [])
      return { ...rest, history: history.map(({ version: _, now: __, ...row }) => row) }
    }
    expect(await counted(other.db)).toEqual(await counted(own.db))
    expect((await exported(other.db)).files).toEqual(files)
    expect((await past(other.db, [], [])).history.length).toBeGreaterThan(before)

    // Changed there by hand: it stays, and its past with it, until it is overwritten, which is a change of its own in the operator's name.
    const [target] = more.registers.organizations.filter(({ kind }) => kind === 'INSTITUTE')
    await other.db.execute(sql`update association.organization set kind = 'OTHER' where id = ${target?.id}`)
    expect((await install(more)).map(({ what, entry }) => [what, entry.key])).toEqual([['OWN', target?.id]])
    const overwritten = await install(more, true)
    expect(overwritten.filter(isDone).map(({ what, entry }) => [what, entry.key])).toEqual([
      ['CHANGE', target?.id],
    ])
    const { history } = await past(other.db, [], [])
    expect(history.at(-1)).toMatchObject({ was: 'OTHER', becomes: 'INSTITUTE', changed_by: 'console:王工' })
    expect(await planCity(other.db, more)).toEqual([])
  }, 120_000)
})

/** Bodies that came with the workbook, in an order that is not that of their names, each with a duty of its own. */
async function bodiesFromWorkbook(product: Product): Promise<void> {
  const { data } = await product.query('{ districts { id } reportingForms { code } }')
  const names = ['丙新学会', '甲新学会', '丁新学会', '乙新学会']
  const [district] = data.districts
  const rows = names.map((name) => ({
    name,
    kind: 'SOCIETY',
    district: data.districts.at(-1)?.id ?? district.id,
  }))
  const answer = await product.query(
    `mutation ($input: RegisterOrganizationsInput!) { registerOrganizations(input: $input) {
      ... on OrganizationsRegistered { results { organization { id } } } } }`,
    { input: { rows } },
  )
  for (const { organization } of answer.data.registerOrganizations.results) {
    const set = await product.query(
      'mutation ($input: SetDutyInput!) { setDuty(input: $input) { __typename } }',
      {
        input: {
          ...{
            form: data.reportingForms[0].code,
            organization: organization.id,
            from: '2150-01-01',
            reason: '名册',
          },
        },
      },
    )
    expect(set.data.setDuty.__typename).toBe('DutySet')
  }
}
