import type { Sql } from 'postgres'

/** What accepted records count, each by what it is called: the same in every database that was loaded from the same data. */
export interface CountedRecord {
  type: string
  title: string
  day: string
  district: string
  /** Indicator, day, district, organization, quantity, subject, relation, counting; in order. */
  counted: string[]
}

/** What the rebuilt records count, everybody by name; a subject that a record names twice once. */
export function countedByRecord(sql: Sql): Promise<CountedRecord[]> {
  const named = sql`
    select distinct on (c.record_id, said, case when c.subject is null then c.line end) c.record_id, c.said from (
      select r.id as record_id, c.item as line, c.subject, concat_ws('|', c.indicator, c.occurred_on, c.district_code, o.name, c.quantity::numeric(20, 2),
        coalesce(p.name, s.name, c.subject), c.relation, c.counting) as said
      from reporting.record r cross join lateral metrics.counted(r.type, r.content) c
      join association.organization o on o.id = coalesce(c.organization_id, r.organization_id)
      left join lateral (select case when c.subject ~ '^[0-9a-f]{8}-[0-9a-f-]{27}$' then c.subject::uuid end as id) k on true
      left join association.person p on p.id = k.id
      left join association.organization s on s.id = k.id
      where r.status = 'ACCEPTED' and r.provenance = 'RECONSTRUCTED') c`
  return sql<CountedRecord[]>`
    with counted as (select n.record_id, array_agg(n.said order by n.said collate "C") as said from (${named}) n group by 1)
    select r.type, r.title, r.occurred_on::text as day, r.district_code as district, coalesce(c.said, '{}') as counted
    from reporting.record r left join counted c on c.record_id = r.id
    where r.status = 'ACCEPTED' and r.provenance = 'RECONSTRUCTED'
    order by r.type, r.title collate "C", day, district`
}
