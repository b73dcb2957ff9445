import type { Db } from '@kexie/db/database'
import { insertMany } from '@kexie/db/insert-many'
import { seriesEdition } from '@kexie/db/tables/events'
import type { ProblemFact } from '@kexie/schema/problems'
import { namePeople } from '../intake/registry.ts'
import type { Domain } from '../intake/report-call.ts'
import type { ReportedRow } from '../intake/report-records.ts'
import type { Contribution } from '../ledger/contribution.ts'

/** A row of the smallest domain there can be: what it counts is stated, not derived. */
export interface EditionRow {
  title: string
  occurredOn: string
  districtCode: string
  contributions: Contribution[]
  /** Named while the row is checked, as guests of an event are. */
  person?: string
}

let titles = 0

/** A row unlike any other, counting one event unless `changes` say otherwise. */
export const edition = (changes: Partial<EditionRow> = {}): EditionRow => ({
  title: `第${++titles}届`,
  occurredOn: '2020-05-18',
  districtCode: '320402',
  contributions: [{ indicator: 'haizhi-matchmaking-events', quantity: 1 }],
  ...changes,
})

/** Records carried by `events.series_edition`; a row without a title is refused. */
export const editionDomain: Domain<EditionRow, { year: number; theme: string | null }> = {
  type: 'SeriesEdition',
  label: { zh: '系列活动', en: 'Series edition' },
  table: seriesEdition,
  async prepare(tx, rows, organizationId) {
    const people = rows.flatMap(({ input }) => (input.person ? [{ name: input.person }] : []))
    const idOf = await namePeople(tx, people, { organizationId, provenance: 'REPORTED' })
    return rows.map(({ input }: ReportedRow<EditionRow>) => {
      const { title, occurredOn, districtCode, contributions, person } = input
      if (title === '') return [missingTitle]
      const content = { year: Number(occurredOn.slice(0, 4)), theme: person ? idOf({ name: person }) : null }
      const names = content.theme ? [content.theme] : []
      const recordContent = { ...content, occurredOn, district: districtCode, contributions }
      return { title, occurredOn, districtCode, credit: null, contributions, content, recordContent, names }
    })
  },
  async store(tx: Db, revisions) {
    const rows = revisions.map(({ id, revision, content }) => ({
      id,
      revision,
      seriesCode: 'test',
      ...content,
    }))
    await insertMany(tx, seriesEdition, rows)
  },
}

const missingTitle: ProblemFact = { code: 'REQUIRED', field: 'title', label: { zh: '标题', en: 'Title' } }
