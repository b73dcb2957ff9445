import { createHash } from 'node:crypto'
import type { ISql } from 'postgres'
import { schemas } from './schemas.ts'

/** One line for many texts, another whenever any of them or their order changes. */
export const digest = (texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

/** Changes with any function, trigger, view, policy, grant or membership of the database, whoever changed it. */
export async function digestOfDatabase(sql: ISql): Promise<string> {
  const rows = await sql<{ thing: string }[]>`
    with ours as (select oid, nspname, nspacl from pg_namespace where nspname = any (${[...schemas]}))
    select pg_get_functiondef(p.oid) || coalesce(p.proacl::text, '') as thing from pg_proc p join ours n on n.oid = p.pronamespace
    union all
    select pg_get_triggerdef(t.oid) || t.tgenabled::text
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join ours n on n.oid = c.relnamespace where not t.tgisinternal
    union all
    select c.oid::regclass || pg_get_viewdef(c.oid) from pg_class c join ours n on n.oid = c.relnamespace where c.relkind = 'v'
    union all
    select to_jsonb(p)::text from pg_policies p join ours n on n.nspname = p.schemaname
    union all
    select c.oid::regclass || c.relrowsecurity::text || coalesce(c.relacl::text, '')
    from pg_class c join ours n on n.oid = c.relnamespace where c.relkind in ('r', 'v')
    union all
    select a.attrelid::regclass || ' ' || a.attname || a.attacl::text
    from pg_attribute a join pg_class c on c.oid = a.attrelid join ours n on n.oid = c.relnamespace where a.attacl is not null
    union all
    select nspname || coalesce(nspacl::text, '') from ours
    union all
    select r.rolname || ' in ' || g.rolname
    from pg_auth_members m join pg_roles r on r.oid = m.member join pg_roles g on g.oid = m.roleid where r.rolname like 'kexie\\_%'`
  return digest(rows.map(({ thing }) => thing).sort())
}
