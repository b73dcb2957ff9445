-- Whom this statement speaks for: the facts of the token that the gateway minted and `withSessionVariables` handed over for this transaction,
-- verified here, in every statement that asks, and kept nowhere. Null when nobody is named. A token that is wrong or was over
-- when the transaction began raises: a forger is told so, and never takes "you may not" for "there is nothing".
-- The owner of the tables (loading, migrating, the server's console) is the system; no role of a subgraph can be.
create or replace function reporting.caller() returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  token constant text := current_setting('kexie.caller', true);
  parts constant text[] := string_to_array(token, '.');
  facts jsonb;
begin
  if token is null or token = '' then
    return case when reporting.is_owner() then jsonb_build_object('role', 'SYSTEM', 'actor', 'system') end;
  end if;
  -- HMAC-SHA-256 (RFC 2104) with the two pads kept beside their key: two calls of what PostgreSQL itself has.
  perform from association.hmac_key k
    where k.id = parts[1] and k.purpose = 'CALLER' and cardinality(parts) = 3
      and encode(association.hmac(convert_to(parts[2], 'UTF8'), k), 'hex') = parts[3];
  if not found then
    raise exception 'the caller of this transaction is not proven' using errcode = 'invalid_authorization_specification';
  end if;
  facts := convert_from(decode(parts[2], 'base64'), 'UTF8')::jsonb;
  if (facts ->> 'until')::numeric < extract(epoch from now()) or facts ->> 'role' = 'SYSTEM' then
    raise exception 'the proof of this transaction''s caller was over when it began' using errcode = 'invalid_authorization_specification';
  end if;
  return facts;
end $$;

grant execute on function reporting.caller() to kexie_domain, kexie_metrics, kexie_reporting;
