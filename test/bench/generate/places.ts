/** Organizations the bench adds to the city's own, by kind: hundreds owe a report every month. */
const added = { SOCIETY: 250, VENUE_OPERATOR: 200, ENTERPRISE_ASSOCIATION: 100, INCUBATOR: 50 } as const

/** Distinct subjects stay a city's: experts and enterprises do not multiply with the events they attend. */
const people = 5000

/** How many records follow a time-ordered id, so that made ones lie before whatever is reported later. */
const idOf = (kind: string, number: string) =>
  `('00000000-0000-7000-${kind}-' || lpad(to_hex(${number}), 12, '0'))::uuid`

export const recordIdOf = (number: string) => idOf('9000', number)
const personIdOf = (number: string) => idOf('a000', number)

/** A number from 0 to `below` - 1 that row `i` draws, the same in every run; `seed` tells draws of one row apart. */
export const draw = (seed: number, below: number | string) =>
  `(((hashint8extended(i::bigint, ${seed}) & 2147483647) % (${below}))::integer)`

/** Fills the registers and numbers, from 0, the districts and organizations that records are spread over. */
export const places = `
  create temporary table bench_district on commit drop as
    select code, row_number() over (order by code) - 1 as n from association.district where parent_code is not null;
  insert into association.organization (id, kind, name, sort_key, district_code)
    select ${idOf('8000', 'i')}, k.kind, '龙城' || k.word || i || '号', 'longcheng' || lpad(i::text, 4, '0'), d.code
    from generate_series(1, ${Object.values(added).reduce((sum, count) => sum + count, 0)}) i
    join (values ${kinds()}) k (kind, word, first, last) on i between k.first and k.last
    join bench_district d on d.n = i % (select count(*) from bench_district)
    on conflict do nothing;
  insert into association.person (id, name, sort_key, affiliation)
    select ${personIdOf('i')}, '专家' || i, 'zhuanjia' || lpad(i::text, 5, '0'), '龙城大学' from generate_series(1, ${people}) i
    on conflict do nothing;
  create temporary table bench_organization on commit drop as
    select id, district_code, row_number() over (order by md5(id::text)) - 1 as n from association.organization
    where kind in (${Object.keys(added)
      .map((kind) => `'${kind}'`)
      .join(', ')});
  analyze bench_district; analyze bench_organization`

function kinds(): string {
  const words = {
    SOCIETY: '学会',
    VENUE_OPERATOR: '科普馆',
    ENTERPRISE_ASSOCIATION: '企业科协',
    INCUBATOR: '孵化器',
  }
  let last = 0
  return Object.entries(added)
    .map(([kind, count]) => {
      const first = last + 1
      last += count
      return `('${kind}', '${words[kind as keyof typeof words]}', ${first}, ${last})`
    })
    .join(', ')
}

/** Who is the guest of an event that has one. */
export const guestId = personIdOf(`1 + ${draw(13, people)}`)
