-- No statement of a subgraph runs on for long after whoever asked has gone, and no transaction is left open. A role's
-- settings are the cluster's, and two databases may state them at once: they are only written where they differ.
do $$
declare
  role_name text;
  setting text;
begin
  foreach role_name in array {{the subgraphs}} || 'gateway'::text loop
    foreach setting in array array['statement_timeout=20s', 'idle_in_transaction_session_timeout=60s'] loop
      if not exists (
        select from pg_db_role_setting s join pg_roles r on r.oid = s.setrole
        where r.rolname = 'kexie_' || role_name and s.setdatabase = 0 and setting = any (s.setconfig)
      ) then
        execute format('alter role %I set %s to %L', 'kexie_' || role_name, split_part(setting, '=', 1), split_part(setting, '=', 2));
      end if;
    end loop;
  end loop;
end $$;
