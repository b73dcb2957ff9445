-- The audit: rows are only ever added, by one function, each sealed over the seal of the row before it, under a key that no
-- subgraph's role can read.
create or replace function association.audit_seal(p_previous bytea, p_row association.audit_entry, p_key association.hmac_key) returns bytea
  language sql stable as $$
  select association.hmac(p_previous || convert_to(jsonb_build_array(
    p_row.number, extract(epoch from p_row.at), p_row.actor, p_row.account_id, p_row.role, p_row.address, p_row.correlation_id,
    p_row.action, p_row.outcome, p_row.object_type, p_row.object_key, p_row.organization_id, p_row.before, p_row.after, p_row.reason)::text, 'UTF8'), p_key)
$$;
