import { seriesEdition } from '@kexie/db/tables/events'
import { districts, societies } from '@kexie/db/testing/small-city'
import { publicViewer, type Viewer } from '@kexie/schema/viewer'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { edition } from '../testing/edition-domain.ts'
import { move, type OpenLedger, openLedger, report, reportOne } from '../testing/open-ledger.ts'
import { listRecords } from './list-records.ts'
import { matching } from './record-filter.ts'

let ledger: OpenLedger
beforeAll(async () => {
  ledger = await openLedger()
  for (const organizationId of societies.slice(0, 2)) await everyState(organizationId)
}, 120_000)
afterAll(() => ledger.close())

/** Records of two years in every state there is, corrections that change the year and the district among them. */
async function everyState(organizationId: string): Promise<void> {
  const of = (year: number, place = 0) =>
    edition({ occurredOn: `${year}-05-18`, districtCode: districts[place] ?? districts[0] })
  const years = [2020, 2020, 2021]
  const written = async (submit: boolean) => {
    const rows = years.map((year, place) => ({ input: of(year, place) }))
    const receipt = await report(ledger.domain, rows, { organizationId, submit })
    return 'code' in receipt ? [] : receipt.outcomes.flatMap((one) => ('id' in one ? one.id : []))
  }
  await written(false)
  await written(true)
  await move(ledger.reviewers, await written(true), 'RETURN')
  await move(ledger.reviewers, await written(true), 'ENDORSE')
  await move(ledger.reviewers, await written(true), 'WITHDRAW')
  for (const step of ['draft', 'waits', 'returned', 'accepted', 'stays'] as const) {
    const ids = await written(true)
    await move(ledger.reviewers, ids, 'ACCEPT')
    if (step === 'stays') continue
    for (const [place, id] of ids.entries())
      await reportOne(
        ledger.domain,
        { id, input: of(2021 - (place % 2), place + 1) },
        { organizationId, submit: step !== 'draft' },
      )
    if (step === 'returned') await move(ledger.reviewers, ids, 'RETURN')
    if (step === 'accepted') await move(ledger.reviewers, ids, 'ACCEPT')
  }
}

const asks: Viewer[] = [
  publicViewer,
  { ...publicViewer, name: 'leader', role: 'LEADER' },
  { ...publicViewer, name: 'reviewer', role: 'REVIEWER' },
  { ...publicViewer, name: 'auditor', role: 'AUDIT_ADMIN' },
  ...districts.map(
    (districtCode): Viewer => ({ ...publicViewer, name: 'dr', role: 'DISTRICT_REVIEWER', districtCode }),
  ),
  ...societies.map(
    (organizationId): Viewer => ({ ...publicViewer, name: 'clerk', role: 'REPORTER', organizationId }),
  ),
  ...(['READ', 'REPORT', 'FIGURES'] as const).map(
    (scope): Viewer => ({
      ...publicViewer,
      name: 'token',
      role: 'SERVICE',
      organizationId: societies[0],
      scopes: [scope],
    }),
  ),
]

test.each(
  asks.map((viewer) => ({
    viewer,
    who: [viewer.role, viewer.districtCode, viewer.organizationId, ...viewer.scopes].join(' '),
  })),
)('what is narrowed by its content is as many as are listed: $who', async ({ viewer }) => {
  for (const year of [2020, 2021, 2022]) {
    const where = sql`${matching({})} and ${eq(seriesEdition.year, year)}`
    const wanted = { year: { value: `${year}` } }
    const asked = { viewer, type: 'SeriesEdition', where, wanted, page: { first: 100 } }
    const page = await listRecords(ledger.domain(viewer), seriesEdition, asked)
    expect(await page.totalCount()).toBe(page.nodes.length)
    if (year < 2022 && viewer.role === 'REVIEWER') expect(page.nodes.length).toBeGreaterThan(10)
  }
})

test('a column is not told to who may not read it, nor a table that is no content of that type', async () => {
  const asked = (type: string, table: string, wanted: object) =>
    ledger
      .domain({ ...publicViewer, name: 'leader', role: 'LEADER' })
      .execute(sql`select reporting.accepted_with(${type}, ${table}, ${JSON.stringify(wanted)}::text::jsonb)`)
  await expect(asked('SeriesEdition', 'events.series_edition', { year: ['2020'] })).resolves.toHaveLength(1)
  const others: [string, string, object][] = [
    ['FamilyDoctorCare', 'talent.family_doctor_file', { record_id: [] }],
    ['SeriesEdition', 'association.account', { name: ['x'] }],
    ['AcademicEvent', 'events.series_edition', { year: ['2020'] }],
    ['SeriesEdition', 'events.series_edition', { nothing: ['x'] }],
  ]
  for (const [type, table, wanted] of others) await expect(asked(type, table, wanted)).rejects.toThrow()
})
