-- Who is whom today follows what was decided, event by event: one who is merged away is whom the other is, with all that were he; one who is
-- himself again takes those along who had been merged into him.
create or replace function association.follow_event() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  survivor uuid;
begin
  if new.event = 'MERGE' then
    survivor := association.survivor(new.into_id);
    insert into association.identity_merge (merged_id, kind, into_id, canonical_id) values (new.merged_id, new.kind, new.into_id, survivor);
  else
    survivor := new.merged_id;
    delete from association.identity_merge where merged_id = new.merged_id;
  end if;
  with recursive below as (
    select m.merged_id from association.identity_merge m where m.into_id = new.merged_id
    union
    select m.merged_id from association.identity_merge m join below b on m.into_id = b.merged_id
  )
  update association.identity_merge m set canonical_id = survivor from below b where m.merged_id = b.merged_id;
  return null;
end $$;

create or replace trigger follow_event after insert on association.identity_event
  for each row execute function association.follow_event();
