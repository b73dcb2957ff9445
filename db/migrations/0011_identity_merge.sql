CREATE TABLE "association"."identity_merge" (
	"merged_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"into_id" uuid NOT NULL,
	"canonical_id" uuid NOT NULL,
	"merged_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_by" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "identity_merge_is_of_two" CHECK ("association"."identity_merge"."merged_id" <> "association"."identity_merge"."canonical_id"),
	CONSTRAINT "identity_merge_gives_a_reason" CHECK (btrim("association"."identity_merge"."reason") <> '')
);
--> statement-breakpoint
DROP INDEX "metrics"."ledger_entry_is_posted_once";--> statement-breakpoint
ALTER TABLE "metrics"."ledger_entry" ADD COLUMN "posting" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "identity_merge_by_canonical" ON "association"."identity_merge" USING btree ("canonical_id");--> statement-breakpoint
CREATE INDEX "ledger_entry_by_subject" ON "metrics"."ledger_entry" USING btree ("subject") WHERE "metrics"."ledger_entry"."subject" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_entry_is_posted_once" ON "metrics"."ledger_entry" USING btree ("record_id","revision","line","posting") WHERE "metrics"."ledger_entry"."reverses" is null;
--> statement-breakpoint

-- Two identities that are one. Reports stay as they are; the ledger counts whom they mean today.
create or replace function metrics.settle(p_records uuid[]) returns integer
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
  ), wanted as (
    select c.indicator, c.occurred_on, c.district_code, coalesce(o.canonical_id, c.organization_id) as organization_id,
           c.quantity, coalesce(s.canonical_id::text, c.subject) as subject, c.relation, c.standing,
           c.record_id, c.revision, c.line
    from reporting.contribution c
    join reporting.record a on a.id = c.record_id and a.revision = c.revision and a.status = 'ACCEPTED'
    left join association.identity_merge o on o.merged_id = c.organization_id
    left join association.identity_merge s on s.merged_id::text = c.subject
    where c.record_id = any (p_records)
  ), stale as (
    select c.* from counted c left join wanted w using (record_id, revision, line)
    where w.line is null or w.organization_id <> c.organization_id or w.subject is distinct from c.subject
  ), fresh as (
    select w.*, (select count(*) from metrics.ledger_entry p
                 where p.record_id = w.record_id and p.revision = w.revision and p.line = w.line and p.reverses is null) as posting
    from wanted w left join counted c using (record_id, revision, line)
    where c.line is null or w.organization_id <> c.organization_id or w.subject is distinct from c.subject
  )
  insert into metrics.ledger_entry
    (indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, posting, reverses, recorded_at)
  select indicator, occurred_on, district_code, organization_id, -quantity, subject, relation, standing, record_id, revision, line, posting, id, moment from stale
  union all
  select indicator, occurred_on, district_code, organization_id, quantity, subject, relation, standing, record_id, revision, line, posting, null, moment from fresh;
  get diagnostics posted = row_count;
  return posted;
end $$;
--> statement-breakpoint
-- Everybody who is the same as this one: itself, whom it was merged into, and whoever else was.
create function association.same_as(p_id uuid) returns uuid[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with known as (select coalesce((select canonical_id from association.identity_merge where merged_id = p_id), p_id) as id)
  select array_agg(same.id) from (
    select id from known
    union select m.merged_id from association.identity_merge m join known on m.canonical_id = known.id
  ) same
$$;
--> statement-breakpoint
-- Merges one entry of a register into another of the same kind, and corrects the ledger.
-- Returns how many entries were taken back or posted anew; null when there is nothing to merge.
create function association.merge_identity(p_kind text, p_merged uuid, p_into uuid, p_by text, p_reason text) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  survivor uuid;
  touched uuid[];
begin
  perform pg_advisory_xact_lock(hashtextextended('association.identity_merge', 0));
  select coalesce((select canonical_id from association.identity_merge where merged_id = p_into), p_into) into survivor;
  if survivor = p_merged or exists (select from association.identity_merge where merged_id = p_merged) then
    return null;
  end if;
  insert into association.identity_merge (merged_id, kind, into_id, canonical_id, merged_by, reason)
    values (p_merged, p_kind, p_into, survivor, p_by, p_reason);
  update association.identity_merge set canonical_id = survivor where canonical_id = p_merged;
  select coalesce(array_agg(distinct record_id), '{}') into touched from metrics.ledger_entry
    where subject = p_merged::text or organization_id = p_merged;
  return metrics.settle(touched);
end $$;
--> statement-breakpoint
-- What a merge would move, without moving it: ledger entries to correct, and each distinct count of the years that falls.
create function association.preview_merge(p_merged uuid, p_into uuid, p_from integer, p_to integer)
  returns table (indicator text, scope_code text, from_year integer, to_year integer, before integer, after integer)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with here as (
    select c.indicator, c.scope_code, c.year, c.subject = p_merged::text as merged
    from metrics.cube_subject c
    where c.subject in (p_merged::text, p_into::text) and c.entries > 0 and c.year between p_from and p_to
  ), spans as (
    select indicator, scope_code, year as from_year, year as to_year from here group by 1, 2, 3
      having bool_or(merged) and bool_or(not merged)
    union
    select indicator, scope_code, p_from, p_to from here group by 1, 2 having bool_or(merged) and bool_or(not merged)
  ), counts as (
    select s.*, (select count(distinct c.subject) from metrics.cube_subject c
                 where c.indicator = s.indicator and c.scope_code = s.scope_code and c.entries > 0
                   and c.year between s.from_year and s.to_year)::integer as before
    from spans s
  )
  select indicator, scope_code, from_year, to_year, before, before - 1 from counts order by 1, 2, 3, 4
$$;
--> statement-breakpoint
create function association.entries_of_identity(p_id uuid) returns integer
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::integer from metrics.ledger_entry e
  where (e.subject = p_id::text or e.organization_id = p_id) and e.reverses is null
    and not exists (select from metrics.ledger_entry r where r.reverses = e.id)
$$;
--> statement-breakpoint
-- A name that was merged away is found as the one it was merged into.
create or replace function association.register_people(p_people jsonb) returns table (place integer, id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into association.person as p (id, name, sort_key, affiliation, country, provenance)
  select n.id, n.name, n.sort_key, n.affiliation, n.country, n.provenance
  from jsonb_to_recordset(p_people) as n (place integer, id uuid, name text, sort_key text, affiliation text, country text, provenance public.provenance)
  order by n.name, n.affiliation
  on conflict (name, affiliation) do nothing;
  return query
  select n.place, coalesce(m.canonical_id, p.id) from jsonb_to_recordset(p_people) as n (place integer, name text, affiliation text)
  join association.person p on p.name = n.name and p.affiliation = n.affiliation
  left join association.identity_merge m on m.merged_id = p.id;
end $$;
--> statement-breakpoint
create or replace function association.register_organizations(p_organizations jsonb) returns table (place integer, id uuid)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into association.organization as o (id, kind, name, sort_key, district_code, provenance)
  select n.id, n.kind, n.name, n.sort_key, n.district_code, n.provenance
  from jsonb_to_recordset(p_organizations)
    as n (place integer, id uuid, kind association.organization_kind, name text, sort_key text, district_code text, provenance public.provenance)
  order by n.name
  on conflict (name) do nothing;
  return query
  select n.place, coalesce(m.canonical_id, o.id) from jsonb_to_recordset(p_organizations) as n (place integer, name text)
  join association.organization o on o.name = n.name
  left join association.identity_merge m on m.merged_id = o.id;
end $$;
--> statement-breakpoint
revoke all on function association.merge_identity(text, uuid, uuid, text, text), association.preview_merge(uuid, uuid, integer, integer),
  association.entries_of_identity(uuid), association.same_as(uuid) from public;
--> statement-breakpoint
grant execute on function association.merge_identity(text, uuid, uuid, text, text), association.preview_merge(uuid, uuid, integer, integer),
  association.entries_of_identity(uuid) to kexie_association;
--> statement-breakpoint
revoke insert, update, delete on association.identity_merge from kexie_association;
--> statement-breakpoint
grant kexie_domain to kexie_events, kexie_talent;
--> statement-breakpoint
grant execute on function association.same_as(uuid) to kexie_domain;
