-- What a record says follows the record: its domain's own columns and the rows of its lists are read by who may
-- read that revision, and written by who reports it, while it is a draft. The tables are those whose rows go with a revision,
-- by their foreign keys. OFFSET 0 keeps the look by key: a page of a hundred would read all records into a hash first.
do $$
declare
  content record;
  is_revision text;
  reported text;
begin
  for content in
    with recursive kept as (
      select 'reporting.record'::regclass as tab
      union
      select c.conrelid from pg_constraint c join kept k on k.tab = c.confrelid
      where c.contype = 'f' and c.confdeltype = 'c' and cardinality(c.conkey) = 2
    )
    select k.tab, t.relname as name,
      case when exists (select from pg_attribute a where a.attrelid = k.tab and a.attname = 'record_id' and not a.attisdropped)
        then 'record_id' else 'id' end as key
    from kept k join pg_class t on t.oid = k.tab where k.tab <> 'reporting.record'::regclass
  loop
    is_revision := format('r.id = %s.%I and r.revision = %s.revision', content.tab, content.key, content.tab);
    execute format('alter table %s enable row level security', content.tab);
    execute format('create policy content_is_read_with_its_record on %s for select using (
      exists (select from reporting.record r where %s offset 0))', content.tab, is_revision);
    reported := format('exists (select from reporting.record r where %s and r.organization_id = any ((select reporting.reports_for())::uuid[])
      and r.status = ''DRAFT'' offset 0)', is_revision);
    execute format('create policy content_is_added_by_who_reports_it on %s for insert with check (%s)', content.tab, reported);
    execute format('create policy content_is_changed_by_who_reports_it on %s for update using (%s)', content.tab, reported);
    execute format('create policy content_is_removed_by_who_reports_it on %s for delete using (%s)', content.tab, reported);
  end loop;
end $$;
