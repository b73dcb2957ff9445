create trigger edition_is_append_only before update or delete or truncate on metrics.edition
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint
create trigger edition_withdrawal_is_append_only before update or delete or truncate on metrics.edition_withdrawal
  for each statement execute function metrics.refuse_change();
--> statement-breakpoint
grant select, insert on metrics.edition, metrics.edition_withdrawal to kexie_metrics;
--> statement-breakpoint
grant insert, update on metrics.action_plan to kexie_metrics;
--> statement-breakpoint
-- What moved the ledger after a moment, by whom: entries of some indicators, with the step of the record that posted them.
create function metrics.restated_since(p_moment timestamptz, p_codes text[], p_from date, p_to date, p_district text)
  returns table (indicator text, occurred_on date, district_code text, organization_id uuid, quantity numeric, record_id uuid,
    revision integer, recorded_at timestamptz, reversal boolean, action text, actor text, reason text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.indicator, e.occurred_on, e.district_code, e.organization_id, e.quantity, e.record_id, e.revision, e.recorded_at, e.reverses is not null,
    coalesce(s.action, 'MERGE'), s.actor, s.reason
  from metrics.ledger_entry e
  left join lateral (
    select t.action, t.actor, t.reason from reporting.step t
    where t.record_id = e.record_id and t.action in ('ACCEPT', 'WITHDRAW') and t.at <= e.recorded_at and t.at > p_moment - interval '1 minute'
    order by t.id desc limit 1
  ) s on true
  where e.recorded_at > p_moment and e.indicator = any (p_codes) and e.occurred_on between p_from and p_to and e.standing <> 'JOINT'
    and (p_district is null or e.district_code in (select c.district_code from metrics.scope c where c.scope_code = p_district))
  order by e.recorded_at, e.id
$$;
--> statement-breakpoint
revoke all on function metrics.restated_since(timestamptz, text[], date, date, text) from public;
--> statement-breakpoint
grant execute on function metrics.restated_since(timestamptz, text[], date, date, text) to kexie_metrics;
--> statement-breakpoint
-- The seal of the newest row of the audit, for editions to name; null before the first.
create function association.newest_seal() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(e.seal, 'hex') from association.audit_entry e order by e.number desc limit 1
$$;
--> statement-breakpoint
revoke all on function association.newest_seal() from public;
--> statement-breakpoint
grant execute on function association.newest_seal() to kexie_metrics;
--> statement-breakpoint
-- Areas with their names, for reports that speak of them.
create or replace view metrics.area as select code, parent_code, name_zh from association.district;
