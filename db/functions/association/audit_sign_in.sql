-- The same for a sign-in: nobody in particular calls, and who it was is the account of the session that this transaction began.
create or replace function association.audit_sign_in(p_entries jsonb, p_session uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  who jsonb;
begin
  perform reporting.proven_caller();
  select jsonb_build_object('actor', a.name, 'account', a.id, 'role', a.role) into who
    from association.session s join association.account a on a.id = s.account_id
    where s.id = p_session and s.started_at = now() and s.ended_at is null;
  if who is null then
    raise exception 'no sign-in began in this transaction' using errcode = 'insufficient_privilege';
  end if;
  perform association.append_audit(p_entries, who);
end $$;

grant execute on function association.audit_sign_in(jsonb,uuid) to kexie_association;
