import { type StatedDefinitions, statedDefinitions } from '@kexie/schema/stated-definitions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../connection.ts'
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts'
import { writeRecordDefinitions } from './write-record-definitions.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ hasPackage: false })
})
afterAll(() => database.drop())

const [first, ...others] = statedDefinitions.records

test('a definition that is stated otherwise is another version, and no version is ever changed', async () => {
  const sql = connect(database.url, { max: 1, name: 'kexie test' })
  const versions = () =>
    sql`select version, definition -> 'label' ->> 'zh' as label from reporting.record_definition where type = ${first?.type ?? ''} order by version`
  const count = async () => (await sql`select count(*)::int from reporting.record_definition`)[0]?.count
  try {
    expect(await count()).toBe(statedDefinitions.records.length)
    const said = { ...first, label: { zh: '另一种说法', en: 'Said otherwise' } } as typeof first
    const given: StatedDefinitions = { ...statedDefinitions, records: said ? [said, ...others] : [] }
    await writeRecordDefinitions(sql, given)
    await writeRecordDefinitions(sql, given)
    expect(await versions()).toEqual([
      { version: 1, label: first?.label.zh },
      { version: 2, label: '另一种说法' },
    ])
    await writeRecordDefinitions(sql)
    expect((await versions()).at(-1)).toEqual({ version: 3, label: first?.label.zh })
    expect(await count()).toBe(statedDefinitions.records.length + 2)
    await expect(sql`delete from reporting.record_definition`).rejects.toThrow('append-only')
  } finally {
    await sql.end({ timeout: 5 })
  }
})
