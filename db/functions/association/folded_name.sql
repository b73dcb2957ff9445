-- cspell:ignore NFKC
-- A name as it is compared: width, case, brackets, blanks and what cannot be seen play no part. It is shown as it was written.
-- A blank tells words apart between letters of an alphabet alone: 王 强 is 王强, John Smith is not JohnSmith.
create or replace function association.folded_name(p_name text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select btrim(regexp_replace(
    regexp_replace(
      translate(lower(normalize(regexp_replace(p_name, {{characters that cannot be seen}}, '', 'g'), NFKC)), {{characters that are alike}}),
      {{characters that are blank}}, ' ', 'g'),
    {{blanks that tell no words apart}}, '', 'g'))
$$;

grant execute on function association.folded_name(text) to kexie_association, kexie_domain, kexie_reporting;
