import { connect } from '@kexie/db/connection'
import { fromGlobalId } from '@kexie/schema/global-id'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { definitions } from '../changzhou-definitions.ts'
import { useProduct } from './product.ts'

const product = useProduct()

/** Confidential stocks withhold small districts, so their sums are not to be seen from outside. */
const stocks = definitions.codes.filter((code) => {
  const indicator = definitions.find(code)
  return indicator?.measure === 'STOCK' && !indicator.confidential
})

interface Flow {
  indicator: string
  district: string
  came: number
  went: number
}

const flows = new Map<string, Flow>()

/** What came into each stock and went out of it in the period, from the ledger itself. */
beforeAll(async () => {
  const sql = connect(product.databaseUrl, { max: 1 })
  const rows = await sql<Flow[]>`
    select indicator, district_code as district,
      coalesce(sum(quantity) filter (where quantity > 0), 0)::float8 as came,
      coalesce(-sum(quantity) filter (where quantity < 0), 0)::float8 as went
    from metrics.in_force(null) join metrics.ledger_entry using (rule_id)
    where counting = 'COUNTED' and occurred_on between '2017-01-01' and '2021-12-31'
    group by indicator, district_code`
  for (const row of rows) flows.set(`${row.indicator} ${row.district}`, row)
  await sql.end({ timeout: 5 })
})

afterAll(() => flows.clear())

const query = `query ($code: String!) { indicator(code: $code) {
  opening: figure(from: 2016, to: 2016) { value districts { district { id } value } }
  closing: figure(from: 2021, to: 2021) { value districts { district { id } value } } } }`

test.each(stocks)(
  '%s: opening + what came − what went = closing, in the city and in each district',
  async (code) => {
    const { data } = await product.query(query, { code })
    const { opening, closing } = data.indicator
    const moved = { came: 0, went: 0 }
    for (const [index, { district, value }] of closing.districts.entries()) {
      const { came = 0, went = 0 } = flows.get(`${code} ${fromGlobalId(district.id)?.key}`) ?? {}
      moved.came += came
      moved.went += went
      expect([district.id, (opening.districts[index].value ?? 0) + came - went]).toEqual([
        district.id,
        value ?? 0,
      ])
    }
    expect((opening.value ?? 0) + moved.came - moved.went).toBe(closing.value ?? 0)
  },
)
