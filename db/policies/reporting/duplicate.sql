alter table reporting.duplicate enable row level security;

create policy duplicate_is_seen_by_reviewers on reporting.duplicate using (
  case (select reporting.claim('role'))
    when 'REVIEWER' then true
    when 'DISTRICT_REVIEWER' then exists (
      select from reporting.record r where r.id in (first_id, second_id) and r.district_code = (select reporting.claim('district')) offset 0)
    else false
  end);
