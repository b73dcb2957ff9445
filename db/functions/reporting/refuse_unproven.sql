-- Before any write of any table that a subgraph's role may write; `grants/writes.sql` sets it there.
create or replace function reporting.refuse_unproven() returns trigger
  language plpgsql as $$
begin
  perform reporting.proven_caller();
  return null;
end $$;
