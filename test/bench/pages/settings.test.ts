import { connect } from '@kexie/db/connection'
import { orThrow } from '@kexie/schema/or-throw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useRegisters } from '../../attacks/registers-only.ts'
import { persistedOperations } from './operations.ts'
import { nothingStated, previewOf, settingsOf, statedNow } from './settings.ts'

const product = useRegisters()
let sql: ReturnType<typeof connect>
beforeAll(() => {
  sql = connect(product.databaseUrl, { max: 1, name: 'kexie test' })
})
afterAll(() => sql.end({ timeout: 5 }))

const operations = new Map(persistedOperations().map((operation) => [operation.name, operation.body]))

/** What an operation of the pages is answered, asked by whoever may. */
async function answered(setting: string, operation: string, variables: Record<string, unknown>) {
  const part = setting === 'ActionPlan' ? 'LEADER' : 'REVIEWER'
  const { data, errors } = await product.as(part)(orThrow(operations.get(operation), operation), variables)
  expect(errors).toBeUndefined()
  return Object.values(data as Record<string, { problems?: object[]; consequences?: string[] }>)[0]
}

test.each(Object.keys(settingsOf(nothingStated)))(
  '%s is looked at and changed, time and again',
  async (name) => {
    for (const nth of [0, 1]) {
      const stated = await statedNow(sql)
      const { part, key, change } = orThrow(settingsOf(stated)[name], name)
      const looked = await answered(name, previewOf(name), { change: change(nth) })
      expect(looked?.consequences?.length, JSON.stringify(looked)).toBeGreaterThan(0)
      const revision = stated.revisions[`${part} ${key}`] ?? 0
      const input = { change: change(nth), revision, reason: '核对' }
      expect(await answered(name, `Set${name}`, { input })).not.toHaveProperty('problems')
      expect((await statedNow(sql)).revisions[`${part} ${key}`]).toBe(revision + 1)
    }
  },
)
