-- What every rule that is not retired counts of one content of a record type: the one evaluator. It is asked when a row is reported
-- or tried, and what is previewed and posted is its answer. It looks at the content alone: no clock, no other record; so the same content always
-- counts the same. A quantity, subject or day that is asked for and has no value, or a quantity that is no number, counts nothing. What is in a stock leaves it on the
-- day after its last day, or on the day it ends.
create or replace function metrics.counted(p_type text, p_content jsonb)
  returns table (indicator text, rule_id integer, item integer, leg metrics.leg, occurred_on date, district_code text, organization_id uuid,
    quantity numeric, subject text, relation public.relation, counting public.counting, dimensions jsonb)
  language sql stable rows 5 as $$
  with counting as (
    select t.indicator, t.rule_id, t.term, i.ordinal, t.subject is not null or t.item_subject is not null as by_subject,
      t.ends_after, t.whole_city, t.share_items, t.share_condition,
      t.planned is not null and p_content @? t.planned as is_planned,
      case when t.counted is not null then jsonb_array_length(jsonb_path_query_array(p_content, t.counted))
           when t.quantity is not null then case jsonb_typeof(p_content -> t.quantity) when 'number' then (p_content ->> t.quantity)::numeric end
           when t.item_quantity is not null then case jsonb_typeof(i.item -> t.item_quantity) when 'number' then (i.item ->> t.item_quantity)::numeric end
           else 1 end as quantity,
      coalesce(p_content ->> t.subject, i.item ->> t.item_subject) as subject,
      case when t.day is not null then p_content ->> t.day when t.item_day is not null then i.item ->> t.item_day
           else p_content ->> 'occurredOn' end::date as starts_on,
      coalesce(p_content ->> t.ending, i.item ->> t.item_ending)::date as ending,
      coalesce(p_content ->> t.relation, i.item ->> t.item_relation, 'EXACT')::public.relation as relation,
      case when t.dimensions is not null or t.item_dimensions is not null then (
        select jsonb_object_agg(d.field, d.value) from (
          select f, p_content -> f from unnest(t.dimensions) f union all select t.items || '.' || f, i.item -> f from unnest(t.item_dimensions) f
        ) d (field, value) where d.value is not null) end as dimensions
    -- The type's terms first and by index, their conditions after: else the conditions of all rules are tried on every content.
    from (select * from metrics.rule_term where record_type = p_type offset 0) t
    cross join lateral jsonb_array_elements(
      case when t.items is null then '[{}]' else coalesce(p_content -> t.items, '[]') end) with ordinality as i (item, ordinal)
    where (t.condition is null or p_content @? t.condition)
      and (t.item_condition is null or i.item @? t.item_condition)
  ), shared as (
    select c.*, 0 as share, null::uuid as organization_id,
      case when c.is_planned then 'PLANNED' else 'COUNTED' end::public.counting as counting
    from counting c
    union all
    select c.*, s.ordinal, (s.item ->> 'organization')::uuid, 'JOINT'
    from counting c
    cross join lateral jsonb_array_elements(coalesce(p_content -> c.share_items, '[]')) with ordinality as s (item, ordinal)
    where not c.is_planned and (c.share_condition is null or s.item @? c.share_condition)
  )
  select s.indicator, s.rule_id,
    row_number() over (partition by s.rule_id, l.leg order by s.share, s.term, s.ordinal)::integer,
    l.leg::metrics.leg, l.occurred_on,
    case when s.whole_city then (select association.whole_city())
         else p_content ->> 'district' end,
    s.organization_id, l.quantity, s.subject, s.relation, s.counting, s.dimensions
  from shared s
  cross join lateral (values
    ('IN', s.starts_on, s.quantity),
    ('OUT', s.ending + s.ends_after::integer, -s.quantity)) as l (leg, occurred_on, quantity)
  where l.occurred_on is not null and s.starts_on is not null and l.quantity is not null
    and (s.subject is not null or not s.by_subject)
$$;

grant execute on function metrics.counted(text, jsonb) to kexie_domain, kexie_reporting, kexie_metrics;
