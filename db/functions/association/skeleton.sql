-- cspell:disable
-- What a folded name looks like: letters of other alphabets, digits and characters that the eye takes for one another are one.
create or replace function association.skeleton(p_folded text) returns text
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select translate(p_folded,
    'авсеіјкмнорѕтухһԛԝԁαικνορτυχβε01|ıłøđ已巳末士曰入戌戍母毌冼沬夭',
    'abceijkmhopstyxhqwdaikvoptuxbeollilod己己未土日人戊戊毋毋洗沫天')
$$;

grant execute on function association.skeleton(text) to kexie_association;
