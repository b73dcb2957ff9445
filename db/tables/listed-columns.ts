import { getTableColumns, is } from 'drizzle-orm'
import { getTableConfig, PgArray, PgTable } from 'drizzle-orm/pg-core'
import * as association from './association.ts'
import * as associationRecords from './association-records.ts'
import * as cooperation from './cooperation.ts'
import * as events from './events.ts'
import * as eventsPapers from './events-papers.ts'
import * as incubators from './incubators.ts'
import { listKeptIn } from './list-column.ts'
import * as reporting from './reporting.ts'
import * as duties from './reporting-duties.ts'
import * as reporters from './reporting-reporters.ts'
import * as talent from './talent.ts'
import * as thinkTank from './think-tank.ts'
import * as venues from './venues.ts'

const domains = [
  ...[association, duties, reporters, reporting],
  ...[associationRecords, cooperation, events, eventsPapers, incubators, talent, thinkTank, venues],
]

/** A column that keeps codes of a list. */
export interface ListedColumn {
  list: string
  /** `events.event_series`. */
  table: string
  column: string
  /** The field whose values it keeps. */
  field: string
  /** Whether it keeps several codes. */
  many: boolean
  /** What names the record of a row; null in a register. */
  recordKey: 'id' | 'record_id' | null
}

/** Every column that keeps codes of a list, with the list. */
export const listedColumns = (): ListedColumn[] =>
  domains
    .flatMap((domain) => Object.values(domain))
    .filter((table) => is(table, PgTable))
    .flatMap((table) => {
      const { schema, name, columns } = getTableConfig(table)
      const names = columns.map((column) => column.name)
      const ownKey = names.includes('record_id') ? 'record_id' : 'id'
      return Object.entries(getTableColumns(table)).flatMap(([field, column]) => {
        const list = listKeptIn(column)
        if (!list) return []
        const recordKey = names.includes('revision') ? ownKey : null
        return {
          ...{ list, table: `${schema}.${name}`, column: column.name, field, recordKey },
          many: is(column, PgArray),
        }
      })
    })
