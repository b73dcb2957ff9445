-- Who a person or an organization is today: itself, or whom it was merged into at the end of every chain.
create or replace function association.survivor(p_id uuid) returns uuid
  language sql stable parallel safe as $$
  select coalesce((select m.canonical_id from association.identity_merge m where m.merged_id = p_id), p_id)
$$;

grant execute on function association.survivor(uuid) to kexie_domain, kexie_metrics, kexie_reporting;
