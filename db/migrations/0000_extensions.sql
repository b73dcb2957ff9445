-- Trigrams find Chinese names and titles by any part of them.
create extension if not exists pg_trgm with schema public;
