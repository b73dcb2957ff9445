-- A text as titles are searched: in small letters, each twice.
create or replace function reporting.doubled(p_text text) returns text
  language sql immutable return regexp_replace(lower(p_text), '(.)', '\1\1', 'g');
