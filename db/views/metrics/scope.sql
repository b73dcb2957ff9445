-- A district and every area above it: whose figures an entry counts in.
create or replace view metrics.scope as
  with recursive climb as (
    select code as district_code, code as scope_code, parent_code from association.district
    union all
    select c.district_code, d.code, d.parent_code from climb c join association.district d on d.code = c.parent_code
  )
  select district_code, scope_code from climb;
