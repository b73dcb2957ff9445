import { is } from 'drizzle-orm'
import { getTableConfig, PgArray, PgTable } from 'drizzle-orm/pg-core'
import * as associationRecords from '../tables/association-records.ts'
import * as cooperation from '../tables/cooperation.ts'
import * as events from '../tables/events.ts'
import * as incubators from '../tables/incubators.ts'
import { listKeptIn } from '../tables/list-values.ts'
import * as talent from '../tables/talent.ts'
import * as thinkTank from '../tables/think-tank.ts'
import * as venues from '../tables/venues.ts'

const domains = [associationRecords, cooperation, events, incubators, talent, thinkTank, venues]

/** Every column that keeps codes of a list, with the list: `events.event_series`, `programme`. */
const listColumns = () =>
  domains
    .flatMap((domain) => Object.values(domain))
    .filter((table) => is(table, PgTable))
    .flatMap((table) => {
      const { schema, name, columns } = getTableConfig(table)
      return columns.flatMap((column) => {
        const list = listKeptIn(column)
        return list
          ? { table: `${schema}.${name}`, column: column.name, list, many: is(column, PgArray) }
          : []
      })
    })

/** Triggers that look at all rows of a statement at once: one for those added, one for those changed. */
const checks = (event: 'insert' | 'update') =>
  listColumns().map(
    ({ table, column, list, many }) =>
      `create or replace trigger ${column}_is_on_its_list_${event} after ${event} on ${table} referencing new table as written
  for each statement execute function reporting.check_list_values('${column}', '${list}', '${many ? 'MANY' : 'ONE'}');`,
  )

/** What the check of lists leaves to the tables. */
export const listSlots: Readonly<Record<string, () => string>> = {
  'each column of codes is checked': () => [...checks('insert'), ...checks('update')].join('\n'),
}
