-- Has figures shown as it is said from now on; what is null stays as it is shown. A moment that somebody reads the past at has all of it, or nothing.
create or replace function metrics.present(said_services jsonb, said_report jsonb, said_tables jsonb, said_by text) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  shown metrics.presentation;
begin
  perform metrics.await_postings();
  select p.* into shown from metrics.presentation p order by p.seq desc limit 1;
  said_services := coalesce(said_services, shown.services, '[]');
  said_report := coalesce(said_report, shown.report, '[]');
  said_tables := coalesce(said_tables, shown.tables, '[]');
  if (said_services, said_report, said_tables) is not distinct from (shown.services, shown.report, shown.tables) then
    return;
  end if;
  insert into metrics.service (code) select s ->> 'code' from jsonb_array_elements(said_services) s on conflict do nothing;
  insert into metrics.presentation (services, report, tables, recorded_by)
  values (said_services, said_report, said_tables, said_by);
end $$;

grant execute on function metrics.present(jsonb, jsonb, jsonb, text) to kexie_metrics;
