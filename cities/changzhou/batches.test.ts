import { fromGlobalId } from '@kexie/schema/global-id'
import { describe, expect, test } from 'vitest'
import { academicBatches } from './academic/academic-batches.ts'
import { associationBatches } from './association/association-batches.ts'
import type { Batch } from './batches.ts'
import { cooperationBatches } from './cooperation/cooperation-batches.ts'
import { incubatorBatches } from './incubators/incubators-batches.ts'
import { talentBatches } from './talent/talent-batches.ts'
import { thinkTankBatches } from './think-tank/think-tank-batches.ts'
import { venueBatches } from './venues/venues-batches.ts'

const domains: Record<string, () => Record<string, readonly Batch<object>[]>> = {
  association: associationBatches,
  events: academicBatches,
  venues: venueBatches,
  incubators: incubatorBatches,
  'think-tank': thinkTankBatches,
  talent: talentBatches,
  cooperation: cooperationBatches,
}

interface Row {
  externalKey: string
  title?: string
  occurredOn: string
  district: string
}

describe.each(Object.entries(domains))('the rows of %s', (_, make) => {
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
