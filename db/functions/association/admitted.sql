-- Who joined the network by what is accepted, as whom that is today: who admitted it, as what of the kinds that the city has, from which
-- day to its last.
create or replace function association.admitted()
  returns table (member_id uuid, organization_id uuid, kind text, admitted_on date, ended_on date, record_id uuid)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select association.survivor(a.member_id), association.survivor(r.organization_id),
    (select v.code from reporting.list_value v where v.list = {{the list of kinds}} and v.code = a.kind::text),
    r.occurred_on, a.ends_on, a.id
  from association.admission a join reporting.record r on r.id = a.id and r.revision = a.revision
  where r.status = 'ACCEPTED'
$$;
