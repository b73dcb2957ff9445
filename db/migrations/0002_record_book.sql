-- The record book: what the tables alone cannot promise.

-- 1. Records move along the state machine only, and what was submitted never changes again.
create function reporting.check_record_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'DRAFT' then
      raise exception 'a revision starts as a draft, not as %', new.status using errcode = 'check_violation', constraint = 'record_starts_as_draft';
    end if;
    return new;
  end if;
  if old.status <> new.status and (old.status::text, new.status::text) not in (
    ('DRAFT', 'SUBMITTED'), ('DRAFT', 'WITHDRAWN'),
    ('SUBMITTED', 'ACCEPTED'), ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'WITHDRAWN'),
    ('RETURNED', 'WITHDRAWN'),
    ('ACCEPTED', 'CORRECTED'), ('ACCEPTED', 'WITHDRAWN')
  ) then
    raise exception 'a record does not go from % to %', old.status, new.status using errcode = 'check_violation', constraint = 'record_step_is_lawful';
  end if;
  if old.status <> new.status and new.status in ('ACCEPTED', 'RETURNED', 'CORRECTED') and not pg_has_role(current_user, 'kexie_reporting', 'member') then
    raise exception 'only reporting decides: % may not make a record %', current_user, new.status using errcode = 'insufficient_privilege';
  end if;
  if (old.id, old.revision, old.type, old.organization_id) is distinct from (new.id, new.revision, new.type, new.organization_id)
     or old.status <> 'DRAFT' and (old.title, old.occurred_on, old.district_code, old.external_key, old.provenance)
       is distinct from (new.title, new.occurred_on, new.district_code, new.external_key, new.provenance) then
    raise exception 'revision % of record % is no draft', old.revision, old.id using errcode = 'check_violation', constraint = 'record_is_unchanged_once_submitted';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger check_record_step before insert or update on reporting.record
  for each row execute function reporting.check_record_step();
--> statement-breakpoint
-- Contributions belong to the revision: only a draft's may be written or replaced.
create function reporting.check_contribution() returns trigger language plpgsql as $$
declare
  touched record;
begin
  select r.id, r.revision, r.status into touched
    from changed c join reporting.record r on r.id = c.record_id and r.revision = c.revision
    where r.status <> 'DRAFT' limit 1;
  if found then
    raise exception 'revision % of record % is %', touched.revision, touched.id, touched.status
      using errcode = 'check_violation', constraint = 'contribution_is_unchanged_once_submitted';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger check_contribution_added after insert on reporting.contribution
  referencing new table as changed for each statement execute function reporting.check_contribution();
--> statement-breakpoint
create trigger check_contribution_changed after update on reporting.contribution
  referencing old table as changed for each statement execute function reporting.check_contribution();
--> statement-breakpoint
create trigger check_contribution_removed after delete on reporting.contribution
  referencing old table as changed for each statement execute function reporting.check_contribution();
--> statement-breakpoint

-- 2. Append-only tables.
create function metrics.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % refused', tg_table_schema, tg_table_name, tg_op using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger ledger_entry_is_append_only before update or delete or truncate on metrics.ledger_entry
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint
create trigger step_is_append_only before update or delete or truncate on reporting.step
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint

-- 3. A district and every area above it: whose figures an entry counts in.
create view metrics.scope as
  with recursive climb as (
    select code as district_code, code as scope_code, parent_code from association.district
    union all
    select c.district_code, d.code, d.parent_code from climb c join association.district d on d.code = c.parent_code
  )
  select district_code, scope_code from climb;
--> statement-breakpoint

-- Areas as figures see them; who they are stays with association.
create view metrics.area as select code, parent_code from association.district;
--> statement-breakpoint

-- 4. The cube follows the ledger in the same transaction. Rows are touched in key order and tables in one order,
--    so two postings wait for each other and never deadlock. A distinct indicator is folded by one posting at a time.
create function metrics.fold_sums() returns trigger language plpgsql as $$
begin
  insert into metrics.cube_month as c
    (indicator, month, district_code, organization_id, standing, quantity, entries, at_least, at_most, about)
  select indicator, date_trunc('month', occurred_on::timestamp)::date, district_code, organization_id, standing, sum(quantity), sum(sign),
         coalesce(sum(sign) filter (where relation = 'AT_LEAST'), 0),
         coalesce(sum(sign) filter (where relation = 'AT_MOST'), 0),
         coalesce(sum(sign) filter (where relation = 'ABOUT'), 0)
  from (select *, case when reverses is null then 1 else -1 end as sign from added) e
  group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (indicator, month, district_code, organization_id, standing) do update set
    quantity = c.quantity + excluded.quantity, entries = c.entries + excluded.entries,
    at_least = c.at_least + excluded.at_least, at_most = c.at_most + excluded.at_most, about = c.about + excluded.about;

  insert into metrics.cube_year as c
    (indicator, year, district_code, standing, quantity, entries, at_least, at_most, about)
  select indicator, extract(year from occurred_on)::smallint, district_code, standing, sum(quantity), sum(sign),
         coalesce(sum(sign) filter (where relation = 'AT_LEAST'), 0),
         coalesce(sum(sign) filter (where relation = 'AT_MOST'), 0),
         coalesce(sum(sign) filter (where relation = 'ABOUT'), 0)
  from (select *, case when reverses is null then 1 else -1 end as sign from added) e
  where standing <> 'JOINT'
  group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (indicator, year, district_code, standing) do update set
    quantity = c.quantity + excluded.quantity, entries = c.entries + excluded.entries,
    at_least = c.at_least + excluded.at_least, at_most = c.at_most + excluded.at_most, about = c.about + excluded.about;
  return null;
end $$;
--> statement-breakpoint
create function metrics.fold_subjects() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('metrics.cube_subject ' || indicator, 0))
  from (select distinct indicator from added where subject is not null and standing = 'COUNTED' order by indicator) touched;
  if not found then
    return null;
  end if;

  with touched as (
    select distinct e.indicator, s.scope_code, e.subject from added e join metrics.scope s using (district_code)
    where e.subject is not null and e.standing = 'COUNTED'
  ), presence as (
    select indicator, scope_code, year,
           lag(year, 1, 0::smallint) over (partition by indicator, scope_code, subject order by year) as previous_year
    from touched join metrics.cube_subject using (indicator, scope_code, subject) where entries > 0
  )
  update metrics.cube_distinct d set subjects = d.subjects - p.subjects
  from (select indicator, scope_code, year, previous_year, count(*) as subjects from presence group by 1, 2, 3, 4) p
  where (d.indicator, d.scope_code, d.year, d.previous_year) = (p.indicator, p.scope_code, p.year, p.previous_year);

  insert into metrics.cube_subject (indicator, scope_code, subject, year, entries)
  select distinct e.indicator, s.scope_code, e.subject, extract(year from e.occurred_on)::smallint, 0
  from added e join metrics.scope s using (district_code)
  where e.subject is not null and e.standing = 'COUNTED'
  on conflict do nothing;

  update metrics.cube_subject c set entries = c.entries + p.entries
  from (
    select e.indicator, s.scope_code, e.subject, extract(year from e.occurred_on)::smallint as year,
           sum(case when e.reverses is null then 1 else -1 end) as entries
    from added e join metrics.scope s using (district_code)
    where e.subject is not null and e.standing = 'COUNTED'
    group by 1, 2, 3, 4
  ) p
  where (c.indicator, c.scope_code, c.subject, c.year) = (p.indicator, p.scope_code, p.subject, p.year);

  with touched as (
    select distinct e.indicator, s.scope_code, e.subject from added e join metrics.scope s using (district_code)
    where e.subject is not null and e.standing = 'COUNTED'
  ), presence as (
    select indicator, scope_code, year,
           lag(year, 1, 0::smallint) over (partition by indicator, scope_code, subject order by year) as previous_year
    from touched join metrics.cube_subject using (indicator, scope_code, subject) where entries > 0
  )
  insert into metrics.cube_distinct as d (indicator, scope_code, year, previous_year, subjects)
  select indicator, scope_code, year, previous_year, count(*) from presence group by 1, 2, 3, 4
  on conflict (indicator, scope_code, year, previous_year) do update set subjects = d.subjects + excluded.subjects;
  return null;
end $$;
--> statement-breakpoint
create trigger fold_sums after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_sums();
--> statement-breakpoint
create trigger fold_subjects after insert on metrics.ledger_entry
  referencing new table as added for each statement execute function metrics.fold_subjects();
--> statement-breakpoint

-- 5. The one way into the ledger: make it agree with the book for these records. What is counted and no longer
--    accepted is reversed, what is accepted and not yet counted is posted; called twice it does nothing twice.
--    `recorded_at` is taken under a shared lock held until commit, so `await_postings` can promise the past is complete.
create function metrics.settle(p_records uuid[]) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  moment timestamptz;
  posted integer;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('metrics.ledger_entry', 0));
  moment := clock_timestamp();
  with counted as (
    select e.* from metrics.ledger_entry e
    where e.record_id = any (p_records) and e.reverses is null
      and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
  ), accepted as (
    select id, revision from reporting.record where id = any (p_records) and status = 'ACCEPTED'
  ), stale as (
    select * from counted c where not exists (select from accepted a where a.id = c.record_id and a.revision = c.revision)
  ), fresh as (
    select c.* from reporting.contribution c join accepted a on a.id = c.record_id and a.revision = c.revision
    where not exists (select from counted o where o.record_id = c.record_id and o.revision = c.revision and o.line = c.line)
  )
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, reverses, recorded_at)
  select indicator, occurred_on, district_code, organization_id, -quantity, subject, relation, standing, record_id, revision, line, id, moment from stale
  union all
  select indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, null, moment from fresh;
  get diagnostics posted = row_count;
  return posted;
end $$;
--> statement-breakpoint
-- Returns when every posting begun before now is committed or gone: the ledger up to now will not change any more.
create function metrics.await_postings() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtextextended('metrics.ledger_entry', 0))
$$;
--> statement-breakpoint

-- 6. The registry of people and organizations, open to every domain by name: one row a person, however often reported.
create function association.register_people(p_people jsonb) returns table (place integer, id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into association.person as p (id, name, sort_key, affiliation, country, provenance)
  select n.id, n.name, n.sort_key, n.affiliation, n.country, n.provenance
  from jsonb_to_recordset(p_people) as n (place integer, id uuid, name text, sort_key text, affiliation text, country text, provenance public.provenance)
  order by n.name, n.affiliation
  on conflict (name, affiliation) do nothing;
  return query
  select n.place, p.id from jsonb_to_recordset(p_people) as n (place integer, name text, affiliation text)
  join association.person p on p.name = n.name and p.affiliation = n.affiliation;
end $$;
--> statement-breakpoint
create function association.register_organizations(p_organizations jsonb) returns table (place integer, id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into association.organization as o (id, kind, name, sort_key, district_code, provenance)
  select n.id, n.kind, n.name, n.sort_key, n.district_code, n.provenance
  from jsonb_to_recordset(p_organizations)
    as n (place integer, id uuid, kind association.organization_kind, name text, sort_key text, district_code text, provenance public.provenance)
  order by n.name
  on conflict (name) do nothing;
  return query
  select n.place, o.id from jsonb_to_recordset(p_organizations) as n (place integer, name text)
  join association.organization o on o.name = n.name;
end $$;
--> statement-breakpoint

-- 7. One role a subgraph: its own schema, and of the record book what its work needs. Roles are the cluster's,
--    so another database of the cluster may have made them; who connects as them is set at start.
do $$
declare
  subgraph text;
begin
  foreach subgraph in array array['association', 'reporting', 'metrics', 'events'] loop
    if not exists (select from pg_roles where rolname = 'kexie_' || subgraph) then
      execute format('create role %I nologin', 'kexie_' || subgraph);
    end if;
    execute format('grant usage on schema %I to %I', subgraph, 'kexie_' || subgraph);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on all functions in schema metrics, association, reporting from public;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema association to kexie_association;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema events to kexie_events;
--> statement-breakpoint
grant usage on schema reporting, association to kexie_events;
--> statement-breakpoint
grant select, insert, update on reporting.record to kexie_events;
--> statement-breakpoint
grant select, insert, delete on reporting.contribution to kexie_events;
--> statement-breakpoint
grant select, insert on reporting.step, reporting.acknowledgement to kexie_events;
--> statement-breakpoint
grant select (id, name, district_code) on association.organization to kexie_events, kexie_reporting;
--> statement-breakpoint
grant select on association.district to kexie_events, kexie_reporting;
--> statement-breakpoint
grant select (id) on association.person to kexie_events;
--> statement-breakpoint
grant execute on function association.register_people(jsonb), association.register_organizations(jsonb) to kexie_events;
--> statement-breakpoint
grant select, update on reporting.record to kexie_reporting;
--> statement-breakpoint
grant select on reporting.contribution to kexie_reporting;
--> statement-breakpoint
grant select, insert on reporting.step, reporting.acknowledgement to kexie_reporting;
--> statement-breakpoint
grant usage on schema metrics to kexie_reporting;
--> statement-breakpoint
grant execute on function metrics.settle(uuid[]) to kexie_reporting;
--> statement-breakpoint
grant usage on schema association to kexie_reporting;
--> statement-breakpoint
grant select on all tables in schema metrics to kexie_metrics;
--> statement-breakpoint
grant insert, update, delete on metrics.source, metrics.statement, metrics.target to kexie_metrics;
--> statement-breakpoint
grant execute on function metrics.await_postings() to kexie_metrics;
--> statement-breakpoint
grant usage on schema reporting to kexie_metrics;
--> statement-breakpoint
grant select on reporting.record to kexie_metrics;
