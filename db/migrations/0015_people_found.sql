ALTER TABLE "venues"."lecturer_offer" ADD COLUMN "count_relation" "relation" DEFAULT 'EXACT' NOT NULL;--> statement-breakpoint
-- Who of these is registered, as who they are today; asking registers nobody.
create function association.find_people(p_people jsonb) returns table (place integer, id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select n.place, coalesce(m.canonical_id, p.id)
  from jsonb_to_recordset(p_people) as n (place integer, name text, affiliation text)
  join association.person p on p.name = n.name and p.affiliation = n.affiliation
  left join association.identity_merge m on m.merged_id = p.id
$$;
--> statement-breakpoint
revoke all on function association.find_people(jsonb) from public;
--> statement-breakpoint
grant execute on function association.find_people(jsonb) to kexie_domain;
