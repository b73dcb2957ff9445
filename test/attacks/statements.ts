import { societies } from '@kexie/db/testing/small-city'

/** Records of the first society, by where they stand. */
export interface Specimens {
  draft: string
  waiting: string
  accepted: string
}

/** An attempt: what is tried, in words, and the statements that try it. */
type Attempt = readonly [string, readonly string[]]

/** Every table where a draft, or what was said about one, may stand. */
const secrets = [
  'reporting.record',
  'reporting.step',
  'reporting.acknowledgement',
  'reporting.finding',
  'reporting.note',
  'reporting.duplicate',
  'reporting.review_lock',
  'events.series_edition',
  'association.audit_entry',
  'association.account',
  'association.session',
  'association.service_token',
  'association.one_time_link',
  'association.account_reset',
  'association.binding_request',
  'association.signing_key',
  'association.hmac_key',
]

export const insertRecord = `insert into reporting.record
  (id, revision, type, organization_id, district_code, title, occurred_on, provenance, fingerprint, created_by)
  select gen_random_uuid(), 1, 'SeriesEdition', '${societies[0]}', '320402', '冒名', '2021-01-01', 'REPORTED', 'x', 'clerk'`
export const auditRow =
  '[{"actor": "leader", "role": "LEADER", "action": "PUBLISH_EDITION", "outcome": "DONE", "address": "", "correlation_id": ""}]'

/** Reads, writes and changes of identity that nobody in particular may not do. */
export const attemptsOn = ({ draft, waiting, accepted }: Specimens): readonly Attempt[] => [
  ...secrets.map((table) => [`read ${table}`, [`select * from ${table}`]] as const),

  ['insert a draft', [insertRecord]],
  [
    'withdraw an accepted record',
    [`update reporting.record set status = 'WITHDRAWN' where id = '${accepted}'`],
  ],
  [
    'accept a record',
    [`update reporting.record set status = 'ACCEPTED', decided_by = 'x' where id = '${waiting}'`],
  ],
  ['rename a draft', [`update reporting.record set title = 'x' where id = '${draft}'`]],
  ['delete a record', [`delete from reporting.record where id = '${draft}'`]],
  ['change a typed row', [`update events.series_edition set theme = 'x'`]],
  ['delete typed rows', ['delete from events.series_edition']],
  ['change what a record says', [`update reporting.record set content = '{}' where id = '${waiting}'`]],
  ['change a rule', [`update metrics.rule set terms = '[]'`]],
  [
    'put a rule in force',
    [
      `insert into metrics.rule_in_force (indicator, rule_id) select indicator, null from metrics.rule limit 1`,
    ],
  ],
  ['retire a rule', [`update metrics.rule_build set state = 'RETIRED'`]],
  [
    'take a step',
    [
      `insert into reporting.step (record_id, revision, action, to_status, actor) values ('${accepted}', 1, 'ACCEPT', 'ACCEPTED', 'leader')`,
    ],
  ],
  ['acknowledge a call', [`insert into reporting.acknowledgement values ('clerk', 'k', 'x', '{}', now())`]],
  [
    'post to the ledger',
    [
      `insert into metrics.ledger_entry (rule_id, occurred_on, district_code, organization_id, quantity, relation, counting, record_id, revision, item, leg, recorded_at)
       values (1, '2021-01-01', '320402', '${societies[0]}', 1, 'EXACT', 'COUNTED', '${accepted}', 1, 99, 'IN', now())`,
    ],
  ],
  ['set a target', [`insert into metrics.target (id, indicator) values (gen_random_uuid(), 'open-venues')`]],
  ['change every account', [`update association.account set role = 'LEADER'`]],
  ['take a key', ['update association.hmac_key set secret = secret']],
  ['write the audit by its function', [`select association.audit('${auditRow}')`]],
  [
    'write the audit as one who signs in',
    [`select association.audit_sign_in('${auditRow}', gen_random_uuid())`],
  ],
  [
    'append to the audit',
    [`select association.append_audit('${auditRow}', '{"role": "SYSTEM", "actor": "system"}')`],
  ],
  ['write the audit by hand', ['insert into association.audit_entry select * from association.audit_entry']],
  ['empty the audit', ['delete from association.audit_entry']],

  ['set role of the owner', ['set role kexie_admin', 'select 1']],
  ['set role of reporting', ['set local role kexie_reporting', 'select * from reporting.record']],
  ['set session authorization', ['set session authorization kexie_admin', 'select 1']],
  ['turn row security off', ['set local row_security = off', 'select * from reporting.record']],
  ['switch triggers off', [`set local session_replication_role = replica`, insertRecord]],
]
