-- Has the register follow what is accepted: whom an admission names is a member of the city's association from its day to its last, and, where
-- nothing but records has told of it, of the kind the admission says. Looks at all that is accepted of those whom these records name or
-- named, so that a correction, a withdrawal and a second admission each leave what the others say. Called in the transaction that
-- accepts or withdraws, before the ledger is settled.
create or replace function association.enrol(p_records uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  members uuid[];
  body uuid;
begin
  perform reporting.proven_caller();
  select array_agg(distinct association.survivor(a.member_id)) into members from association.admission a where a.id = any (p_records);
  if members is null then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('association.membership', 0));
  select o.id into body from association.organization o
  where o.kind = {{the kind of the city’s association}} and o.pending_for is null and o.district_code = association.whole_city()
    and not exists (select from association.identity_merge m where m.merged_id = o.id)
  order by o.id limit 1;

  delete from association.membership m
  where m.record_id is not null and (association.survivor(m.organization_id) = any (members) or m.record_id = any (p_records));
  insert into association.membership as m (organization_id, body_id, admitted_on, ended_on, record_id)
  select distinct on (s.member_id, s.admitted_on) s.member_id, coalesce(body, s.organization_id), s.admitted_on, s.ended_on, s.record_id
  from association.admitted() s where s.member_id = any (members) and s.member_id <> coalesce(body, s.organization_id)
  order by s.member_id, s.admitted_on, s.ended_on nulls first, s.record_id
  on conflict (organization_id, body_id, admitted_on) do update set ended_on = excluded.ended_on, record_id = excluded.record_id;

  perform set_config('kexie.change', jsonb_build_object('reason', '随采纳的入网记录 · as accepted admissions say')::text, true);
  update association.organization o set kind = n.kind
  from (
    select k.id, coalesce(
      (select s.kind from association.admitted() s where s.member_id = k.id and s.kind is not null order by s.admitted_on desc, s.record_id limit 1),
      -- No admission says it any more; what a field named it as stays.
      (select {{the kind of whoever is not classified}} from association.admission a
       where a.id = any (p_records) and association.survivor(a.member_id) = k.id and a.kind::text = k.kind limit 1),
      k.kind) as kind
    from association.organization k where k.id = any (members) and k.named_only
  ) n
  where o.id = n.id and o.kind <> n.kind;
  perform set_config('kexie.change', '', true);
end $$;

grant execute on function association.enrol(uuid[]) to kexie_reporting;
