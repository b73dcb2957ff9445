-- What every rule that is not retired counts of one content of a record type. It is asked when a row is reported or tried, and what is previewed and posted is its answer.
create or replace function metrics.counted(p_type text, p_content jsonb)
  returns table (indicator text, rule_id integer, item integer, leg metrics.leg, occurred_on date, district_code text, organization_id uuid,
    quantity numeric, spread numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
  language sql stable rows 5 as $$
  select (t.term).indicator, (t.term).rule_id,
    row_number() over (partition by (t.term).rule_id, e.leg order by e.share, (t.term).term, e.ordinal)::integer,
    e.leg, e.occurred_on, e.district_code, e.organization_id, e.quantity, e.spread, e.subject, e.relation, e.counting, e.dimensions
  -- The type's terms first and by index, their conditions after: else the conditions of all rules are tried on every content.
  from (select r as term from metrics.rule_term r where r.record_type = p_type offset 0) t
  cross join lateral metrics.evaluated(t.term, p_content) e
$$;

grant execute on function metrics.counted(text, jsonb) to kexie_domain, kexie_reporting, kexie_metrics;
