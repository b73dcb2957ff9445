import { type ListedColumn, listedColumns } from '../tables/listed-columns.ts'

/** Triggers that look at all rows of a statement at once: one for those added, one for those changed. */
const checks = (event: 'insert' | 'update') =>
  listedColumns().map(
    ({ table, column, list, many }) =>
      `create or replace trigger ${column}_is_on_its_list_${event} after ${event} on ${table} referencing new table as written
  for each statement execute function reporting.check_list_values('${column}', '${list}', '${many ? 'MANY' : 'ONE'}');`,
  )

/** Which rows are entries of their register, where not all are. */
const registered: Readonly<Record<string, string>> = {
  'association.organization':
    't.pending_for is null and not exists (select from association.identity_merge m where m.merged_id = t.id)',
}

/** Those of one column that have each code, by type: records of which the reviewers know, or rows of a register by its table. */
function usesOf({ table, column, list, many, recordKey }: ListedColumn): string {
  const codes = many ? `unnest(t.${column})` : `t.${column}`
  const from = `${table} t cross join lateral (select ${codes} as code) c`
  if (!recordKey)
    return `select c.code, '${table}', count(*)::integer from ${from} where p_list = '${list}' and ${registered[table] ?? 'true'} and c.code is not null group by 1`
  return `select c.code, r.type, count(distinct r.id)::integer from ${from}
    join reporting.record r on r.id = t.${recordKey} and r.revision = t.revision
    where p_list = '${list}' and c.code is not null and r.status in ('SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED')
      and (r.presented or r.status = 'ACCEPTED') group by 1, 2`
}

/** What checks and counts of lists leave to the tables. */
export const listSlots: Readonly<Record<string, () => string>> = {
  'each column of codes is checked': () => [...checks('insert'), ...checks('update')].join('\n'),
  'the uses of each column of codes': () => listedColumns().map(usesOf).join('\n  union all\n  '),
}
