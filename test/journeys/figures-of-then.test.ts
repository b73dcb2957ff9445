import { connect } from '@kexie/db/connection'
import { expect, test } from 'vitest'
import { useProduct } from './product.ts'

/** What was known then is what was counted then, whichever way it is asked for; and what cannot be a figure is none. */
const product = useProduct()

const inReview = 'review(from: 2017, to: 2021, asOf: $asOf) { services { figures { value } } }'
const ofEach = 'indicators { figure(from: 2017, to: 2021, asOf: $asOf) { value } }'

test.each([inReview, ofEach])(
  'of a moment just past one statement reads all figures of %s',
  async (asked) => {
    const sql = connect(product.databaseUrl, { max: 1, name: 'counting' })
    try {
      await sql`create extension if not exists pg_stat_statements`
      await sql`select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)`
      // Later than whatever was waited for before.
      const asOf = new Date(Date.now() - 5).toISOString()
      const { errors } = await product.as('LEADER')(`query ($asOf: DateTime) { ${asked} }`, { asOf })
      expect(errors).toBeUndefined()
      const done = await sql<{ query: string; calls: number }[]>`
      select query, calls::integer from pg_stat_statements where toplevel and query ~ 'metrics[.]' and query !~ 'pg_stat'
        and dbid = (select oid from pg_database where datname = current_database())`
      const reading = done.filter(({ query }) => /with (later|net) as/.test(query))
      expect(reading.map(({ calls }) => calls)).toEqual([1])
      expect(done.reduce((sum, { calls }) => sum + calls, 0)).toBeLessThan(12)
    } finally {
      await sql.end()
    }
  },
)
