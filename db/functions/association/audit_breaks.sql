-- Where a stretch of the audit, the rows after `p_after` up to `p_until`, is not what it was; nothing when it is whole. A row costs the same
-- wherever it lies, so that a chain of any length is verified stretch by stretch, each in its turn. MISSING: the number does not follow. CHANGED: the seal is not
-- that of the content. Against the seals kept outside the database (`p_kept`: number and seal) and those that published editions
-- name, CUT: the row is gone with all after it. RESEALED: the row has another seal than the one that was kept, or no row has the
-- one an edition names (then the number is that of the newest row); CUT and editions are asked of the last stretch.
create or replace function association.audit_breaks(p_kept jsonb, p_after bigint, p_until bigint) returns table (number bigint, broken text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select reporting.proven_for('READ_AUDIT');
  with before as (
    select coalesce(max(e.number), 0) as number from association.audit_entry e where e.number <= p_after
  ), chain as (
    select e.number, coalesce(lag(e.number) over chain, 0) + 1 as expected, e.seal,
           association.audit_seal(coalesce(lag(e.seal) over chain, ''::bytea), e, k) as due
    from association.audit_entry e cross join before cross join (select k from association.hmac_key k where k.purpose = 'AUDIT') as key (k)
    where e.number between before.number and p_until
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
    from chain c where c.number > p_after and (c.number <> c.expected or c.seal <> c.due)
    union
    select k.number, 'CUT' from kept k, newest n where k.number > n.number and n.number <= p_until
    union
    select k.number, 'RESEALED' from kept k join association.audit_entry e on e.number = k.number
    where k.number > p_after and k.number <= p_until and encode(e.seal, 'hex') <> k.seal
    union
    select n.number, 'RESEALED' from named d, newest n
    where n.number <= p_until and d.seal is not null and not exists (select from association.audit_entry e where e.seal = decode(d.seal, 'hex'))
  ) found
  order by 1, 2 limit 100
$$;

grant execute on function association.audit_breaks(jsonb, bigint, bigint) to kexie_association;
