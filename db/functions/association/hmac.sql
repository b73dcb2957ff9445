-- HMAC-SHA-256 (RFC 2104) of a message under a key, whose pads are kept beside it.
create or replace function association.hmac(p_message bytea, p_key association.hmac_key) returns bytea
  language sql immutable as $$
  select sha256(p_key.outer_pad || sha256(p_key.inner_pad || p_message))
$$;
