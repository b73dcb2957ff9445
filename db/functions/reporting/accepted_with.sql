-- How many accepted revisions of a type say given things of themselves: rows of its table that have one of some texts in each of some columns,
-- `{"series_code": ["tech-cafe"]}`. The row security of content looks up each row's record, which takes seconds at a
-- hundred thousand; here it is asked once, for all that is accepted, of a stranger's record of the type: where the policy of
-- records shows that, all are counted, and where it does not the answer is null. A column is told to whoever may read it.
-- Counted are all rows less those few whose revision is not accepted.
create or replace function reporting.accepted_with(p_type text, p_table text, p_wanted jsonb) returns integer
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  content constant regclass := p_table;
  of_type text;
  seen text;
  is_shown boolean;
  wanted text := 'true';
  one record;
  found integer;
begin
  perform reporting.proven_caller();
  if not exists (select from pg_policy p where p.polrelid = content and p.polname = 'content_is_read_with_its_record') then
    raise exception '% is no content of records', p_table using errcode = 'insufficient_privilege';
  end if;
  execute format('select r.type from (select id, revision from %s limit 1) c join reporting.record r on r.id = c.id and r.revision = c.revision',
    content) into of_type;
  if of_type <> p_type then
    raise exception '% is not the content of %', p_table, p_type using errcode = 'insufficient_privilege';
  end if;
  for one in
    select w.key, w.value, a.atttypid::regtype as kind from jsonb_each(p_wanted) w
    left join pg_attribute a on a.attrelid = content and a.attname = w.key and a.attnum > 0
  loop
    if not has_column_privilege(session_user, content, one.key, 'select') then
      raise exception '% may not ask for % of %', session_user, one.key, p_table using errcode = 'insufficient_privilege';
    end if;
    wanted := wanted || format(' and c.%I = any (%L::%s[])', one.key,
      array(select v from jsonb_array_elements_text(one.value) v)::text, one.kind);
  end loop;
  select pg_get_expr(p.polqual, p.polrelid) into strict seen from pg_policy p
    where p.polrelid = 'reporting.record'::regclass and p.polname = 'record_is_visible';
  execute format($stranger$
    select %s from (select $1 as type, 'ACCEPTED'::reporting.record_status as status, now() as submitted_at, null::uuid as organization_id, null::text as district_code) record
    $stranger$, seen) into is_shown using p_type;
  if is_shown is not true then
    return null;
  end if;
  execute format($counted$
    select (select count(*) from %1$s c where %2$s)
      - (select count(*) from %1$s c join reporting.record r on r.id = c.id and r.revision = c.revision
         where %2$s and r.status <> 'ACCEPTED')
    $counted$, content, wanted) into found;
  return found;
end $$;

grant execute on function reporting.accepted_with(text,text,jsonb) to kexie_domain;
