-- Records that the memberships of some of the register are told of by: accepted admissions of them, and whatever tells that one of them admitted
-- another.
create or replace function association.admission_records(p_bodies uuid[]) returns uuid[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select array(
    select s.record_id from association.admitted() s where s.member_id = any (p_bodies)
    union
    select m.record_id from association.membership m where m.record_id is not null and association.survivor(m.body_id) = any (p_bodies)
  )
$$;
