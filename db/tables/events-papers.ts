import { sql } from 'drizzle-orm'
import { check, index, integer, smallint } from 'drizzle-orm/pg-core'
import { events } from './events.ts'
import { codeOf } from './list-column.ts'
import { relation } from './provenance.ts'
import { domainTables, organizationId, personId } from './record-tables.ts'

const { record, part } = domainTables(events)

/** 自然科学优秀科技论文评选, one edition. */
export const paperAppraisal = record(
  'paper_appraisal',
  { edition: integer().notNull(), year: smallint().notNull() },
  (t) => [check('paper_appraisal_edition_is_positive', sql`${t.edition} > 0`)],
)

export const paperAward = events.enum('paper_award', ['FIRST', 'SECOND', 'THIRD', 'NONE'])

export const appraisedPaper = record(
  'appraised_paper',
  {
    edition: integer().notNull(),
    category: codeOf('paper-category'),
    award: paperAward(),
    /** Author and unit lists can be rounded in the source: 1800多名, 近百个. */
    authorsRelation: relation('authors_relation').notNull(),
    unitsRelation: relation('units_relation').notNull(),
  },
  (t) => [index('appraised_paper_by_edition').on(t.edition, t.category)],
)

export const paperAuthor = part('paper_author', appraisedPaper, {
  personId: personId().notNull(),
  organizationId: organizationId(),
})
