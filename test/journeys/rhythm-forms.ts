import { connect } from '@kexie/db/connection'

/** Two forms that a city may add: one by quarters, and a fair of six weeks. */
export async function addForms(databaseUrl: string): Promise<void> {
  const sql = connect(databaseUrl, { max: 1, name: 'kexie rhythms' })
  await sql`
    insert into reporting.form (code, name_zh, name_en, cadence, due_day, due_months, from_on, to_on, due_on, moves, types) values
      ('quarterly', '季度报表', 'Quarterly report', 'QUARTER', 31, 1, null, null, null, 'NEXT_WORKDAY', '{}'),
      ('fair', '洽谈会项目表', 'Projects of the fair', 'ONCE', null, null, '2022-06-10', '2022-07-20', '2022-07-30', 'NEXT_WORKDAY', '{}')`
  await sql`
    insert into reporting.duty (id, form_code, organization_kind, starts_on, set_by, reason)
    select gen_random_uuid(), code, 'SOCIETY', '2022-01-01', 'test', '试验' from unnest(array['quarterly', 'fair']) code`
  await sql.end()
}
