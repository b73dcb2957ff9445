import { compileTerm } from '@kexie/schema/compile-term'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { city } from '../../test/changzhou-definitions.ts'
import { connect } from '../connection.ts'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { installDefinitions } from './install-definitions.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a rule that was being built and has left the package stops nobody', async () => {
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  try {
    await sql`insert into metrics.indicator values ('stuck', 'SUM')`
    const [rule] =
      await sql`insert into metrics.rule (hash, indicator, terms) values ('stuck', 'stuck', '[]') returning id`
    const term = {
      rule_id: rule?.id,
      term: 0,
      indicator: 'stuck',
      ...compileTerm({ of: 'Salon', day: 'title' }),
    }
    await sql`insert into metrics.rule_term select * from jsonb_populate_record(null::metrics.rule_term, ${JSON.stringify(term)}::text::jsonb)`
    await sql`insert into metrics.rule_build (rule_id, state) values (${rule?.id}, 'BUILDING')`
    const counted = () =>
      sql`select * from metrics.counted('Salon', '{"title": "甲", "occurredOn": "2021-06-15", "district": "320402"}')`
    await expect(counted()).rejects.toThrow('invalid input syntax for type date')
    await installDefinitions(database.url, city, 'test')
    expect(await sql`select state from metrics.rule_build where rule_id = ${rule?.id}`).toEqual([
      { state: 'RETIRED' },
    ])
    expect((await counted()).length).toBeGreaterThan(0)
  } finally {
    await sql.end({ timeout: 5 })
  }
})
