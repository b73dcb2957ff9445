import { setTimeout } from 'node:timers/promises'
import type { Db } from '@kexie/db/database'
import { societies } from '@kexie/db/testing/small-city'
import { publicViewer } from '@kexie/schema/viewer'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EditionRow, edition } from '../testing/edition-domain.ts'
import { move, type OpenLedger, openLedger, reportOne } from '../testing/open-ledger.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const submitted = (changes: Partial<EditionRow>, id?: string) =>
  reportOne(ledger.domain, { ...(id ? { id } : {}), input: edition(changes) }, { submit: true })

const accept = (...ids: string[]) => move(ledger.reviewers, ids, 'ACCEPT')

/** What counts in `year`; each test has years of its own. */
const cubeYear = (year: number) => ledger.readers`
  select district_code, counting, quantity::float, entries, at_least from metrics.cube_year
  where year = ${year} and entries > 0 order by district_code, counting`

const event = { indicator: 'haizhi-matchmaking-events', quantity: 1 } as const

test('counts a co-hosted event once for the city and once for each host', async () => {
  const joint = { ...event, counting: 'JOINT' } as const
  const coHosts = societies.slice(1).map((organizationId) => ({ ...joint, organizationId }))
  await accept(await submitted({ occurredOn: '2001-05-18', contributions: [event, ...coHosts] }))
  expect(await cubeYear(2001)).toMatchObject([{ counting: 'COUNTED', quantity: 1, entries: 1 }])
  const hosts = await ledger.readers`
    select organization_id, sum(quantity)::float as events from metrics.cube_month
    where month = '2001-05-01' and counting in ('COUNTED', 'JOINT') group by 1 order by 1`
  expect(hosts).toMatchObject(societies.map((organization_id) => ({ organization_id, events: 1 })))
})

test('keeps what is announced apart from what was held', async () => {
  const occurredOn = '2002-05-18'
  const id = await submitted({ occurredOn, contributions: [{ ...event, counting: 'PLANNED' }] })
  await accept(id)
  expect(await cubeYear(2002)).toMatchObject([{ counting: 'PLANNED', quantity: 1 }])
  await submitted({ occurredOn, contributions: [event] }, id)
  await accept(id)
  expect(await cubeYear(2002)).toMatchObject([{ counting: 'COUNTED', quantity: 1 }])
})

test('a reported nothing is a zero with an entry, a withdrawn one is blank', async () => {
  const id = await submitted({ occurredOn: '2003-05-18', contributions: [{ ...event, quantity: 0 }] })
  await accept(id)
  expect(await cubeYear(2003)).toMatchObject([{ quantity: 0, entries: 1 }])
  await move(ledger.reviewers, [id], 'WITHDRAW')
  expect(await cubeYear(2003)).toEqual([])
})

test('a correction moves the count only when it is accepted, and leaves nothing where it stood', async () => {
  const sixty = { indicator: 'haizhi-matchmaking-participants', quantity: 60, relation: 'AT_LEAST' } as const
  const id = await submitted({ occurredOn: '2004-05-18', contributions: [sixty] })
  await accept(id)
  const exact = { ...sixty, quantity: 63, relation: 'EXACT' } as const
  await submitted({ occurredOn: '2005-01-01', districtCode: '320411', contributions: [exact] }, id)
  expect(await cubeYear(2004)).toMatchObject([{ district_code: '320402', quantity: 60, at_least: 1 }])
  expect(await cubeYear(2005)).toEqual([])
  await accept(id)
  expect(await cubeYear(2004)).toEqual([])
  expect(await cubeYear(2005)).toMatchObject([{ district_code: '320411', quantity: 63, at_least: 0 }])
})

const visit = (subject: string, occurredOn: string, districtCode: string) =>
  submitted({
    occurredOn,
    districtCode,
    contributions: [{ indicator: 'academic-academicians', quantity: 1, subject }],
  })

/** Different subjects of the two years from `from`, in the city and in the two districts visited. */
async function distinctFrom(from: number): Promise<number[]> {
  const rows = await ledger.readers<{ subjects: number }[]>`
    select coalesce(sum(subjects), 0)::integer as subjects from unnest(array['320400', '320402', '320411']) as area
    left join metrics.cube_distinct on scope_code = area and month between make_date(${from}, 1, 1) and make_date(${from} + 1, 12, 31) and previous_month < make_date(${from}, 1, 1)
    group by area order by area`
  return rows.map(({ subjects }) => subjects)
}

test('a subject seen in two districts and two years is one for the city', async () => {
  const visits = [
    await visit('吴健雄', '2006-12-31', '320402'),
    await visit('吴健雄', '2007-01-01', '320411'),
  ]
  await accept(...visits)
  expect(await distinctFrom(2006)).toEqual([1, 1, 1])
  await move(ledger.reviewers, visits.slice(0, 1), 'WITHDRAW')
  expect(await distinctFrom(2006)).toEqual([1, 0, 1])
})

test('a subject two reviewers accept at the same moment is one for the city', async () => {
  const first = await visit('李政道', '2008-12-31', '320402')
  const second = await visit('李政道', '2009-01-01', '320411')
  const { posted, linger } = lingering()
  const accepting = move(ledger.reviewers, [first], 'ACCEPT', linger)
  await posted
  await accept(second)
  await accepting
  expect(await distinctFrom(2008)).toEqual([1, 1, 1])
})

/** A posting that is written but takes a while to commit; `posted` is when it is written. */
function lingering() {
  const { promise: posted, resolve } = Promise.withResolvers<void>()
  const linger = async (_: Db) => {
    resolve()
    await setTimeout(100)
  }
  return { posted, linger }
}

test('who asks for the past waits until every posting begun before is committed', async () => {
  const id = await submitted({ occurredOn: '2010-05-18', contributions: [event] })
  const { posted, linger } = lingering()
  const accepting = move(ledger.reviewers, [id], 'ACCEPT', linger)
  await posted
  expect(await cubeYear(2010)).toEqual([])
  await ledger.readersAs(publicViewer).execute(sql`select metrics.await_postings()`)
  expect(await cubeYear(2010)).toMatchObject([{ quantity: 1 }])
  await accepting
})

test('a corrected title posts nothing, and is what the evidence reads from then on', async () => {
  const contributions = [
    event,
    { indicator: 'academic-academicians', quantity: 1, subject: '吴健雄' },
  ] as const
  const input = { occurredOn: '2011-05-18', contributions: [...contributions] }
  const id = await submitted({ ...input, title: '第一届论坛' })
  await accept(id)
  const before = await entriesOf(id)
  expect(before).toHaveLength(2)
  await submitted({ ...input, title: '首届论坛' }, id)
  await accept(id)
  expect(await entriesOf(id)).toEqual(before)
  const titles = await ledger
    .readersAs(publicViewer)
    .execute(sql`select title from metrics.titles_counted(array[${id}]::uuid[], array[1])`)
  expect([...titles]).toEqual([{ title: '首届论坛' }])
})

test('a quantity with more digits than the ledger keeps is posted once', async () => {
  const contributions = [{ indicator: 'haizhi-matchmaking-participants', quantity: 0.333 }] as const
  const input = { occurredOn: '2012-05-18', contributions: [...contributions] }
  const id = await submitted(input)
  await accept(id)
  await submitted({ ...input, title: '更名' }, id)
  await accept(id)
  expect(await entriesOf(id)).toMatchObject([{ quantity: '0.33' }])
})

test('the ledger is settled in READ COMMITTED alone', async () => {
  const settling = ledger.owner.begin(
    'isolation level repeatable read',
    (tx) => tx`select metrics.settle('{}')`,
  )
  await expect(settling).rejects.toThrow('READ COMMITTED')
})

/** All entries of a record, as they were posted. */
const entriesOf = (id: string) =>
  ledger.owner`select * from metrics.ledger_entry where record_id = ${id} order by id`
