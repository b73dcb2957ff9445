grant usage on schema gateway to kexie_gateway;
grant select, insert, update, delete on gateway.rate to kexie_gateway;
