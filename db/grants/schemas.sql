-- Each its own schema.
grant usage on schema association to kexie_association;
grant usage on schema reporting to kexie_reporting;
grant usage on schema metrics to kexie_metrics;
grant usage on schema events to kexie_events;
grant usage on schema venues to kexie_venues;
grant usage on schema incubators to kexie_incubators;
grant usage on schema think_tank to kexie_think_tank;
grant usage on schema talent to kexie_talent;
grant usage on schema cooperation to kexie_cooperation;
