import { randomUUID } from 'node:crypto'
import { connect } from '@kexie/db/connection'
import type { Sql, TransactionSql } from 'postgres'

export interface HandwrittenWrites {
  submissionsPerSecond: number
  acceptsPerSecond: number
}

interface Load {
  clients: number
  /** Records each client writes. */
  perClient: number
}

/**
 * The same rows that one submission and one acceptance leave through the API, written by SQL that knows what it wants:
 * no checks, no rights, no GraphQL; one transaction each, as many clients.
 */
export async function handwrittenWrites(databaseUrl: string, load: Load): Promise<HandwrittenWrites> {
  const { clients } = load
  const sql = connect(databaseUrl, { max: clients, name: 'kexie bench by hand' })
  try {
    const organizations = await sql<{ id: string }[]>`
      select id from association.organization where kind = 'SOCIETY' order by name limit ${clients}`
    const ids = await timed(load, (client, index) => submit(sql, organizations[client]?.id ?? '', index))
    const accepts = await timed(load, (client, index) => accept(sql, ids.made[client]?.[index] ?? ''))
    return { submissionsPerSecond: ids.perSecond, acceptsPerSecond: accepts.perSecond }
  } finally {
    await sql.end()
  }
}

async function timed<T>({ clients, perClient }: Load, write: (client: number, index: number) => Promise<T>) {
  const started = performance.now()
  const made = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const written: T[] = []
      for (let index = 0; index < perClient; index++) written.push(await write(client, index))
      return written
    }),
  )
  return { made, perSecond: Math.round((clients * perClient) / ((performance.now() - started) / 1000)) }
}

async function submit(sql: Sql, organization: string, index: number): Promise<string> {
  const id = randomUUID()
  const day = `202${index % 5}-0${1 + (index % 9)}-15`
  await sql.begin(async (tx) => {
    await tx`
      insert into reporting.record (id, revision, type, organization_id, district_code, title, occurred_on, provenance, fingerprint, content, created_by)
      values (${id}, 1, 'AcademicEvent', ${organization}, '320411', ${`手写 ${index}`}, ${day}, 'REPORTED', ${id},
        ${tx.json({ title: `手写 ${index}`, occurredOn: day, attendance: 40 + index })}, 'bench')`
    await tx`
      insert into events.academic_event (id, revision, series_code, stage, form, attendance, attendance_relation, count_relation, participants_relation)
      values (${id}, 1, 'society-exchange', 'HELD', 'EXCHANGE', ${40 + index}, 'EXACT', 'EXACT', 'EXACT')`
    await tx`
      update reporting.record set status = 'SUBMITTED', submitted_at = now(), submitted_by = 'bench', presented = true
      where id = ${id} and latest`
    await step(tx, id, 'SUBMIT', 'DRAFT', 'SUBMITTED')
    await audited(tx, id, ['REPORT', 'SUBMIT'])
  })
  return id
}

async function accept(sql: Sql, id: string): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select from reporting.record where id = ${id} and revision = 1 for update`
    await tx`update reporting.record set status = 'ACCEPTED', decided_at = now(), decided_by = 'bench' where id = ${id} and latest`
    await step(tx, id, 'ACCEPT', 'SUBMITTED', 'ACCEPTED')
    await tx`
      insert into metrics.ledger_entry (rule_id, occurred_on, district_code, organization_id, quantity, relation, counting,
        record_id, revision, item, leg, recorded_at)
      select f.rule_id, r.occurred_on, r.district_code, r.organization_id, case f.indicator when 'society-academic-events' then 1 else e.attendance end,
        'EXACT', 'COUNTED', r.id, 1, 1, 'IN', clock_timestamp()
      from reporting.record r join events.academic_event e on e.id = r.id
      join metrics.in_force(null) f on f.indicator in ('society-academic-events', 'society-event-participants') where r.id = ${id}`
    await audited(tx, id, ['ACCEPT'])
  })
}

const step = (tx: TransactionSql, id: string, action: string, from: string, to: string) => tx`
  insert into reporting.step (record_id, revision, action, from_status, to_status, actor)
  values (${id}, 1, ${action}, ${from}, ${to}, 'bench')`

const audited = (tx: TransactionSql, key: string, actions: readonly string[]) => {
  const rows = actions.map((action) => ({
    actor: 'bench',
    role: 'REPORTER',
    address: '',
    correlation_id: '',
    action,
    outcome: 'DONE',
    object_type: 'AcademicEvent',
    object_key: key,
  }))
  return tx`select association.audit(${JSON.stringify(rows)}::text::jsonb)`
}
