-- The same for a one-time link: nobody in particular calls, and who it was is the account whose link this transaction redeemed.
create or replace function association.audit_redeemed(p_entries jsonb, p_link uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who jsonb;
begin
  perform reporting.proven_caller();
  select jsonb_build_object('actor', a.name, 'account', a.id, 'role', a.role) into who
    from association.one_time_link l join association.account a on a.id = l.account_id
    where l.id = p_link and l.redeemed_at = now();
  if who is null then
    raise exception 'no link was redeemed in this transaction' using errcode = 'insufficient_privilege';
  end if;
  perform association.append_audit(p_entries, who);
end $$;

grant execute on function association.audit_redeemed(jsonb,uuid) to kexie_association;
