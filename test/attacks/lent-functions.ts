import { societies } from '@kexie/db/testing/small-city'
import { auditRow, type Specimens } from './statements.ts'

/** A call of each function that a role may run with the owner's rights; one that is new has to be thought about here. */
export const callsOn = ({ draft, waiting, accepted }: Specimens): Readonly<Record<string, string>> => ({
  'reviewed_areas()': 'select association.reviewed_areas()',
  'audit(jsonb)': `select association.audit('${auditRow}')`,
  'audit_sign_in(jsonb,uuid)': `select association.audit_sign_in('${auditRow}', gen_random_uuid())`,
  'audit_breaks(jsonb,bigint,bigint)': `select * from association.audit_breaks('[]', 0, 100)`,
  'newest_seal()': 'select * from association.newest_seal()',
  'entries_of_identity(uuid)': `select association.entries_of_identity('${draft}')`,
  'find_people(jsonb)': `select * from association.find_people('[{"place": 1, "name": "x", "affiliation": ""}]')`,
  'merge_identity(text,uuid,uuid,text,text)': `select association.merge_identity('ORGANIZATION', '${societies[0]}', '${societies[1]}', 'leader', 'x')`,
  'preview_merge(uuid,uuid,integer,integer)': `select * from association.preview_merge('${societies[0]}', '${societies[1]}', 2017, 2021)`,
  'name_organizations(jsonb,uuid)': `select * from association.name_organizations('[]', '${societies[0]}')`,
  'name_people(jsonb,uuid)': `select * from association.name_people('[{"place": 1, "id": "${draft}", "name": "混入", "sort_key": "", "affiliation": "", "country": "", "provenance": "REPORTED"}]', '${societies[0]}')`,
  'keep_names(jsonb)': `select association.keep_names('[{"id": "${draft}", "revision": 1, "names": []}]')`,
  'adopt_names(uuid[])': `select association.adopt_names(array['${draft}']::uuid[])`,
  'enrol(uuid[])': `select association.enrol(array['${draft}']::uuid[])`,
  'look_alikes(uuid,integer)': `select * from association.look_alikes('${draft}', 1)`,
  'count_refusal(text,text,text)': `select association.count_refusal('SIGN_IN', 'REFUSED', 'x')`,
  'audit_redeemed(jsonb,uuid)': `select association.audit_redeemed('${auditRow}', gen_random_uuid())`,
  'taken(uuid[])': `select * from reporting.taken(array['${waiting}']::uuid[])`,
  'tallied()': 'select * from reporting.tallied()',
  'accepted_with(text,text,jsonb)': `select reporting.accepted_with('AcademicEvent', 'events.academic_event', '{}')`,
  'titled(text)': `select * from reporting.titled('a')`,
  'unmerge_identity(text,uuid,text,text)': `select association.unmerge_identity('ORGANIZATION', '${societies[0]}', 'x', 'x')`,
  'preview_unmerge(text,uuid,integer,integer)': `select * from association.preview_unmerge('ORGANIZATION', '${societies[0]}', 2017, 2021)`,
  'merged_into(uuid)': `select * from association.merged_into('${societies[0]}')`,
  'alike_organizations(uuid,uuid,integer)': `select * from association.alike_organizations(null, null, 10)`,
  'history_of(uuid)': `select * from association.history_of('${societies[0]}')`,
  'former_names(uuid[])': `select * from association.former_names(array['${societies[0]}']::uuid[])`,
  'once_called(text)': `select association.once_called('%x%')`,
  'barred_types(uuid)': `select reporting.barred_types('${societies[0]}')`,
  'same_as(uuid)': `select association.same_as('${societies[0]}')`,
  'titles_counted(uuid[],integer[])': `select * from metrics.titles_counted(array['${accepted}']::uuid[], array[1])`,
  'await_postings()': 'select metrics.await_postings()',
  'pending_entries(uuid[],uuid[])': `select * from metrics.pending_entries(array['${draft}', '${waiting}']::uuid[], '{}')`,
  'restated_since(timestamp with time zone,text[],date,date,text)': `select * from metrics.restated_since(now(), array['open-venues'], '2017-01-01', '2021-12-31', null)`,
  'tried(jsonb)': `select * from metrics.tried('[{"record_type": "SeriesEdition", "whole_city": false, "ends_after": false}]')`,
  'settle(uuid[])': `select metrics.settle(array['${accepted}']::uuid[])`,
  'caller()': 'select reporting.caller() c where reporting.caller() is not null',
  'check_submitted(uuid[])': `select reporting.check_submitted(array['${draft}']::uuid[])`,
  'is_closed(text,date)': `select reporting.is_closed('SeriesEdition', '2020-01-01')`,
  'list_value_uses(text)': `select * from reporting.list_value_uses('award')`,
  'lock_records(uuid[])': `select reporting.lock_records(array['${draft}']::uuid[])`,
  'obligations(date,date,text,uuid,text,date)': `select * from reporting.obligations('2020-01-01', '2020-12-31', null, null, null, '2020-12-31')`,
})

/** What answers though nobody is proven, with why it must. Of everything else the refusal is demanded. */
export const answersNobody: Readonly<Record<string, string>> = {
  'reporting.caller()':
    'asks who is proven, and that nobody is has to be told: row security reads it of every statement',
  'association.former_names(uuid[])':
    'what organizations were called, in a register that anybody may look up',
  'association.once_called(text)':
    'which organizations were called so, in a register that anybody may look up',
  'reporting.barred_types(uuid)': 'how the city works: which kinds of organizations report what',
  'association.same_as(uuid)':
    'who was merged into whom, which every role reads; asked for whom a call speaks before it is claimed',
  'association.newest_seal()':
    'a number and a hash, kept outside the database every minute, when nobody calls',
}
