-- Whether one character put in, taken out or replaced makes the one the other.
create or replace function association.is_one_edit_apart(p_one text, p_other text) returns boolean
  language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
declare
  one integer := length(p_one);
  other integer := length(p_other);
  same integer := 0;
  rest integer := 0;
begin
  if p_one = p_other or abs(one - other) > 1 then
    return false;
  end if;
  while same < least(one, other) and substr(p_one, same + 1, 1) = substr(p_other, same + 1, 1) loop
    same := same + 1;
  end loop;
  while rest < least(one, other) - same and substr(p_one, one - rest, 1) = substr(p_other, other - rest, 1) loop
    rest := rest + 1;
  end loop;
  return same + rest >= greatest(one, other) - 1;
end $$;
