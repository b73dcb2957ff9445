-- Where the audit is not what it was; nothing when it is whole. MISSING: the number does not follow. CHANGED: the seal is not
-- that of the content. Against the seals kept outside the database (`p_kept`: number and seal) and those that published editions
-- name, CUT: the row is gone with all after it. RESEALED: the row has another seal than the one that was kept, or no row has the
-- one an edition names (then the number is that of the newest row).
create or replace function association.audit_breaks(p_kept jsonb) returns table (number bigint, broken text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_role('AUDIT_ADMIN');
  with chain as (
    select e.number, coalesce(lag(e.number) over chain, 0) + 1 as expected, e.seal,
           association.audit_seal(coalesce(lag(e.seal) over chain, ''::bytea), e, k) as due
    from association.audit_entry e cross join (select k from association.hmac_key k where k.purpose = 'AUDIT') as key (k)
    window chain as (order by e.number)
  ), newest as (
    select coalesce(max(e.number), 0) as number from association.audit_entry e
  ), kept as (
    select w.number, w.seal from jsonb_to_recordset(p_kept) as w (number bigint, seal text)
  ), named as (
    select distinct e.content::jsonb #>> '{coverage,auditSeal}' as seal from metrics.edition e
  )
  select * from (
    -- Row by row, and nothing of it kept: a chain of a million rows fits no memory.
    select c.number, case when c.number <> c.expected then 'MISSING' else 'CHANGED' end as broken
    from chain c where c.number <> c.expected or c.seal <> c.due
    union
    select k.number, 'CUT' from kept k, newest n where k.number > n.number
    union
    select k.number, 'RESEALED' from kept k join association.audit_entry e on e.number = k.number where encode(e.seal, 'hex') <> k.seal
    union
    select n.number, 'RESEALED' from named d, newest n
    where d.seal is not null and not exists (select from association.audit_entry e where e.seal = decode(d.seal, 'hex'))
  ) found
  order by 1, 2 limit 100
$$;

grant execute on function association.audit_breaks(jsonb) to kexie_association;
