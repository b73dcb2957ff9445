-- cspell:ignore NFKC FEFF FFFB
-- A name as it is compared: width, case, brackets, blanks and what cannot be seen play no part. It is shown as it was written.
-- A blank tells words apart between letters of an alphabet alone: 王 强 is 王强, John Smith is not JohnSmith.
create or replace function association.folded_name(p_name text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select btrim(regexp_replace(
    regexp_replace(
      translate(
        lower(normalize(regexp_replace(p_name,
          '[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB]',
          '', 'g'), NFKC)),
        '[]{}【】〔〕〖〗•‧・∙⋅', '()()()()()·····'),
      '[\s\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+', ' ', 'g'),
    ' (?![a-z0-9\u00DF-\u024F])|(?<![a-z0-9.,\u00DF-\u024F]) ', '', 'g'))
$$;

grant execute on function association.folded_name(text) to kexie_association, kexie_domain, kexie_reporting;
