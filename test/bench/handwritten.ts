import { createServer } from 'node:http'
import postgres from 'postgres'

/**
 * What the review costs without a graph: one handler, the same two statements, `JSON.stringify`. It answers the same
 * numbers; identity, limits, languages, evidence and federation are what it leaves out.
 */
const [, , databaseUrl = '', measuresJson = '[]'] = process.argv
const sql = postgres(databaseUrl, { max: 10 })
/** Codes with their measure. */
const measures = new Map<string, string>(JSON.parse(measuresJson))
const codes = [...measures.keys()]
const districts = await sql<
  { code: string; name_zh: string }[]
>`select code, name_zh from association.district where parent_code is not null order by code`
const city =
  (await sql<{ code: string }[]>`select code from association.district where parent_code is null`)[0]?.code ??
  ''
const years = [2017, 2018, 2019, 2020, 2021]

interface Row {
  indicator: string
  area: string
  year: number
  quantity: string
}

/** @param area code of the city or of one district */
async function review(area: string) {
  // What is of the whole city and of no district stands under the city itself.
  const parts = area === city ? [city, ...districts.map(({ code }) => code)] : [area]
  const sums = sql<Row[]>`
    select indicator, district_code as area, year, quantity::text from metrics.in_force(null) join metrics.cube_year using (rule_id)
    where indicator = any(${codes}) and year <= 2021 and counting = 'COUNTED' and district_code = any(${parts})`
  const distinct = sql<(Row & { fresh: string })[]>`
    select indicator, scope_code as area, extract(year from month)::integer as year,
      coalesce(sum(subjects) filter (where previous_month < date_trunc('year', month)), 0)::text as quantity,
      coalesce(sum(subjects) filter (where previous_month < '2017-01-01'), 0)::text as fresh
    from metrics.in_force(null) join metrics.cube_distinct using (rule_id) where indicator = any(${codes}) and month between '2017-01-01' and '2021-12-31' and scope_code = any(${[area, ...parts]}) group by 1, 2, 3`
  const [flows, subjects] = await Promise.all([sums, distinct])
  const shown = area === city ? districts : []
  const flowsOf = Map.groupBy(flows, ({ indicator }) => indicator)
  const subjectsOf = Map.groupBy(subjects, ({ indicator }) => indicator)
  return codes.map((code) =>
    measures.get(code) === 'DISTINCT'
      ? distinctFigure(code, area, shown, subjectsOf.get(code) ?? [])
      : flowFigure(code, shown, flowsOf.get(code) ?? []),
  )
}

type Shown = readonly { code: string; name_zh: string }[]

function flowFigure(code: string, shown: Shown, own: readonly Row[]) {
  const isStock = measures.get(code) === 'STOCK'
  const sum = (from: number, to: number, area?: string) => {
    const kept = own.filter(
      (row) => (isStock || row.year >= from) && row.year <= to && (!area || row.area === area),
    )
    return kept.length === 0 ? null : kept.reduce((total, { quantity }) => total + Number(quantity), 0)
  }
  return {
    code,
    value: sum(2017, 2021),
    years: years.map((year) => ({ year, value: sum(year, year) })),
    districts: shown.map((district) => ({ name: district.name_zh, value: sum(2017, 2021, district.code) })),
  }
}

function distinctFigure(
  code: string,
  whole: string,
  shown: Shown,
  own: readonly (Row & { fresh: string })[],
) {
  const fresh = (area: string) =>
    own.filter((row) => row.area === area).reduce((total, row) => total + Number(row.fresh), 0)
  return {
    code,
    value: fresh(whole),
    years: years.map((year) => ({
      year,
      value: Number(own.find((row) => row.area === whole && row.year === year)?.quantity ?? 0),
    })),
    districts: shown.map(({ code: area, name_zh: name }) => ({ name, value: fresh(area) })),
  }
}

createServer(async (request, response) => {
  const area = new URL(request.url ?? '/', 'http://here').searchParams.get('area') ?? city
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ review: await review(area) }))
}).listen(0, '127.0.0.1', function (this: ReturnType<typeof createServer>) {
  const address = this.address()
  process.stdout.write(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/\n`)
})
