import type { Sql } from 'postgres'

/**
 * Has editions of a test count what their contents state, in place of what rules make of them: a ledger is tried with whatever may be
 * counted, not with what some city's rules happen to count; less than nothing leaves a stock. A rule that says `{"times": 2}` counts twice what is stated.
 */
export const stateCounts = (sql: Sql) =>
  sql.unsafe(`
    create or replace function metrics.counted(p_type text, p_content jsonb)
      returns table (indicator text, rule_id integer, item integer, leg metrics.leg, occurred_on date, district_code text, organization_id uuid,
        quantity numeric, spread numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
      language sql stable rows 5 as $$
      select r.indicator, r.id, row_number() over (partition by r.id, l.leg order by s.line)::integer, l.leg,
        coalesce(s.given ->> 'occurredOn', p_content ->> 'occurredOn')::date, coalesce(s.given ->> 'districtCode', p_content ->> 'district'),
        (s.given ->> 'organizationId')::uuid, (s.given ->> 'quantity')::numeric * coalesce((r.terms -> 0 ->> 'times')::integer, 1),
        coalesce((s.given ->> 'spread')::numeric, 0) * coalesce((r.terms -> 0 ->> 'times')::integer, 1) * case l.leg when 'OUT' then -1 else 1 end,
        s.given ->> 'subject', coalesce(s.given ->> 'relation', 'EXACT')::public.relation, coalesce(s.given ->> 'counting', 'COUNTED')::public.counting, s.given -> 'dimensions'
      from jsonb_array_elements(coalesce(p_content -> 'contributions', '[]')) with ordinality as s (given, line)
      cross join lateral (select case when (s.given ->> 'quantity')::numeric < 0 then 'OUT' else 'IN' end::metrics.leg as leg) l
      join metrics.rule r on r.indicator = s.given ->> 'indicator'
      join metrics.rule_build b on b.rule_id = r.id and b.state <> 'RETIRED'
    $$`)

/** What accepted revisions state, as often as the rule in force says, one row a line, as columns of the ledger. */
export const statedLines = (sql: Sql) => sql`(
  select r.id as record_id, r.revision, s.line, s.given ->> 'indicator' as indicator,
    coalesce(s.given ->> 'occurredOn', r.occurred_on::text)::date as occurred_on, coalesce(s.given ->> 'districtCode', r.district_code) as district_code,
    coalesce((s.given ->> 'organizationId')::uuid, r.organization_id) as organization_id,
    (round((s.given ->> 'quantity')::numeric, 2) * t.times)::numeric(20, 2) as quantity,
    (coalesce((s.given ->> 'spread')::numeric, 0) * t.times * case when (s.given ->> 'quantity')::numeric < 0 then -1 else 1 end)::numeric(20, 2) as spread,
    s.given ->> 'subject' as subject, coalesce(s.given ->> 'relation', 'EXACT') as relation, coalesce(s.given ->> 'counting', 'COUNTED') as counting, s.given -> 'dimensions' as dimensions,
    case when (s.given ->> 'quantity')::numeric < 0 then 'OUT' else 'IN' end as leg
  from reporting.record r cross join lateral jsonb_array_elements(coalesce(r.content -> 'contributions', '[]')) with ordinality as s (given, line)
  cross join lateral (select coalesce((select max((k.terms -> 0 ->> 'times')::integer)
      from metrics.in_force(null) f join metrics.rule k on k.id = f.rule_id where f.indicator = s.given ->> 'indicator'), 1) as times) t
  where r.status = 'ACCEPTED')`

/** A table of the ledger or its cubes with the indicators of the rules in force. */
export const inForce = (sql: Sql, table: string) =>
  sql`(select f.indicator, t.* from metrics.in_force(null) f join metrics.${sql(table)} t on t.rule_id = f.rule_id)`
