-- Each its own schema.
do $$
declare
  subgraph text;
begin
  foreach subgraph in array {{the subgraphs}} loop
    execute format('grant usage on schema %1$I to %2$I', subgraph, 'kexie_' || subgraph);
  end loop;
end $$;
