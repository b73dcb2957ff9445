import { hashOfDefinition, statedDefinitions } from '@kexie/schema/stated-definitions'
import type { Sql } from 'postgres'

/** Writes a version of every record type that is stated otherwise than by its newest; nothing where none is. */
export async function writeRecordDefinitions(sql: Sql, { records } = statedDefinitions): Promise<void> {
  const rows = records.map((definition) => ({
    type: definition.type,
    hash: hashOfDefinition(definition),
    definition,
  }))
  await sql`
    insert into reporting.record_definition (type, version, hash, definition)
    select g.type, coalesce(k.version, 0) + 1, g.hash, g.definition
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as g (type text, hash text, definition jsonb)
    left join lateral (
      select d.version, d.hash from reporting.record_definition d where d.type = g.type order by d.version desc limit 1
    ) k on true
    where k.hash is distinct from g.hash`
}
