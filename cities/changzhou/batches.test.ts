import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, test } from 'vitest'
import { demo } from './demo.ts'

interface Row {
  externalKey: string
  title?: string
  occurredOn: string
  district: string
}

describe.each(Object.entries(demo.activities))('the rows of %s', (_, make) => {
  const batches = make()
  const types = Object.entries(batches).map(
    ([type, given]) => [type, given.flatMap(({ rows }) => rows as Row[])] as const,
  )

  test.each(types)(
    '%s: keys of their own that say where they come from, days up to the end of 2021, in a district',
    (_, rows) => {
      expect(rows.length).toBeGreaterThan(0)
      expect(new Set(rows.map(({ externalKey }) => externalKey)).size).toBe(rows.length)
      expect(rows.filter(({ externalKey }) => !externalKey.startsWith('changzhou:'))).toEqual([])
      expect(
        rows.filter(({ occurredOn }) => !/^\d{4}-\d{2}-\d{2}$/.test(occurredOn) || occurredOn > '2021-12-31'),
      ).toEqual([])
      expect(rows.filter(({ district }) => fromGlobalId(district)?.type !== 'District')).toEqual([])
    },
  )

  test('are the same on every call, and every reporter is named by a global id', () => {
    expect(make()).toEqual(batches)
    const reporters = Object.values(batches).flatMap((given) => given.map(({ organization }) => organization))
    expect(reporters.filter((id) => fromGlobalId(id)?.type !== 'Organization')).toEqual([])
  })
})
