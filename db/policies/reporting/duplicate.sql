-- A pair of likely duplicates is seen by who judges it.
alter table reporting.duplicate enable row level security;

create policy duplicate_is_seen_by_reviewers on reporting.duplicate using (
  {{a pair is decided}});
