import type { Sql } from 'postgres'
import type { Values } from './plain-evaluation.ts'

/** A record that counts, as its content says it. */
export interface AcceptedContent {
  id: string
  type: string
  organizationId: string
  content: Values
}

/** Accepted records with these contents, and none besides: what a record passes on its way there is tried elsewhere. */
export async function acceptContents(sql: Sql, accepted: readonly AcceptedContent[]): Promise<void> {
  const rows = accepted.map(({ id, type, organizationId, content }) => ({
    ...{ id, revision: 1, type, organization_id: organizationId, fingerprint: '', created_by: 'test' },
    ...{ district_code: content.district, title: content.title, occurred_on: content.occurredOn },
    ...{ status: 'ACCEPTED', provenance: 'REPORTED', content, submitted_at: '2022-01-01', presented: true },
  }))
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from reporting.record`
    await tx`
      insert into reporting.record (id, revision, type, organization_id, fingerprint, created_by, district_code, title, occurred_on, status, provenance, content, submitted_at, presented)
      select g.id, g.revision, g.type, g.organization_id, g.fingerprint, g.created_by, g.district_code, g.title, g.occurred_on, g.status, g.provenance, g.content, g.submitted_at, g.presented
      from jsonb_populate_recordset(null::reporting.record, ${JSON.stringify(rows)}::text::jsonb) g`
  })
}
