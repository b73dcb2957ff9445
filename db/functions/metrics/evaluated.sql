-- What one term counts of one content: the one evaluator of rules, of those that count (`counted`) and of one that is tried (`tried`). It looks at the content
-- alone: no clock, no other record; so the same content always counts the same. A quantity, subject or day that is asked for and has no value, or a quantity
-- that is no number, counts nothing. Whatever counts is broken down by whose work it is (credit), beside what the rule says. What is in a stock leaves it on the day after its last day, or on the day it ends.
create or replace function metrics.evaluated(t metrics.rule_term, p_content jsonb)
  returns table (ordinal bigint, share bigint, leg metrics.leg, occurred_on date, district_code text, organization_id uuid,
    quantity numeric, spread numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
  language sql stable rows 2 as $$
  select c.ordinal, s.share, l.leg::metrics.leg, l.occurred_on,
    case when t.whole_city then (select association.whole_city()) else p_content ->> 'district' end,
    s.organization_id, l.quantity, l.spread, c.subject,
    case when c.relation = 'BETWEEN' and l.spread = 0 then 'AT_LEAST' else c.relation end, s.counting, c.dimensions
  from (
    select i.ordinal, t.planned is not null and p_content @? t.planned as is_planned,
      case when t.counted is not null then jsonb_array_length(jsonb_path_query_array(p_content, t.counted))
           when t.quantity is not null then case jsonb_typeof(p_content -> t.quantity) when 'number' then (p_content ->> t.quantity)::numeric end
           when t.item_quantity is not null then case jsonb_typeof(i.item -> t.item_quantity) when 'number' then (i.item ->> t.item_quantity)::numeric end
           else 1 end as quantity,
      case when t.up_to is not null then case jsonb_typeof(p_content -> t.up_to) when 'number' then (p_content ->> t.up_to)::numeric end
           when t.item_up_to is not null then case jsonb_typeof(i.item -> t.item_up_to) when 'number' then (i.item ->> t.item_up_to)::numeric end end as up_to,
      coalesce(p_content ->> t.subject, i.item ->> t.item_subject) as subject,
      case when t.day is not null then p_content ->> t.day when t.item_day is not null then i.item ->> t.item_day
           else p_content ->> 'occurredOn' end::date as starts_on,
      coalesce(p_content ->> t.ending, i.item ->> t.item_ending)::date as ending,
      coalesce(p_content ->> t.relation, i.item ->> t.item_relation, 'EXACT')::public.relation as relation,
      case when t.dimensions is not null or t.item_dimensions is not null or p_content ? 'credit' then (
        select jsonb_object_agg(d.field, d.value) from (
          select f, p_content -> f from unnest(array_prepend('credit'::text, t.dimensions)) f union all select t.items || '.' || f, i.item -> f from unnest(t.item_dimensions) f
        ) d (field, value) where d.value is not null) end as dimensions
    from jsonb_array_elements(
      case when t.items is null then '[{}]' else coalesce(p_content -> t.items, '[]') end) with ordinality as i (item, ordinal)
    where (t.condition is null or p_content @? t.condition)
      and (t.item_condition is null or i.item @? t.item_condition)
    offset 0
  ) k
  cross join lateral (
    -- Between two numbers it is the lower one, and may be so much more.
    select k.*, case when k.relation = 'BETWEEN' then coalesce(greatest(k.up_to - k.quantity, 0), 0) else 0 end as spread
  ) c
  cross join lateral (
    select 0::bigint as share, null::uuid as organization_id, case when c.is_planned then 'PLANNED' else 'COUNTED' end::public.counting as counting
    union all
    select s.ordinal, (s.item ->> 'organization')::uuid, 'JOINT'
    from jsonb_array_elements(coalesce(p_content -> t.share_items, '[]')) with ordinality as s (item, ordinal)
    where not c.is_planned and (t.share_condition is null or s.item @? t.share_condition)
  ) s
  cross join lateral (values
    ('IN', c.starts_on, c.quantity, c.spread),
    ('OUT', c.ending + t.ends_after::integer, -c.quantity, -c.spread)) as l (leg, occurred_on, quantity, spread)
  where l.occurred_on is not null and c.starts_on is not null and l.quantity is not null
    and (c.subject is not null or (t.subject is null and t.item_subject is null))
$$;

grant execute on function metrics.evaluated(metrics.rule_term, jsonb) to kexie_domain, kexie_reporting, kexie_metrics;
