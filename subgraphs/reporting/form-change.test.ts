import { describeProblem } from '@kexie/schema/problems'
import { recordTypeNames } from '@kexie/schema/records'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formProblems } from './form-change.ts'
import type { FormChange } from './schema.generated.ts'
import type { FormRow } from './store/duties.ts'

const over = {
  ...{ code: 'rosters', nameZh: '附表2', nameEn: 'Form 2', cadence: 'ONCE', dueDay: null, dueMonths: null },
  ...{ fromOn: '2010-06-01', toOn: '2010-06-30', dueOn: '2010-06-30' },
  ...{ moves: 'NONE', types: ['CommitteeSeat'], since: '-infinity', past: [] },
} as unknown as FormRow

const asBefore: FormChange = {
  ...{ code: over.code, nameZh: over.nameZh, nameEn: over.nameEn, cadence: 'ONCE', moves: 'NONE' },
  ...{ from: '2010-06-01', to: '2010-06-30', dueOn: '2010-06-30', types: ['CommitteeSeat'] },
  ...{ dueDay: null, dueMonths: null, since: null },
}

/** The record types that forms may be of. */
const types = recordTypeNames

const changes: Pick<FormChange, 'from' | 'to' | 'dueOn' | 'moves' | 'types'> = {
  ...{ from: '2010-06-02', to: '2010-07-31', dueOn: '2010-07-10' },
  ...{ moves: 'NEXT_WORKDAY', types: ['Demand'] },
}

test('of a campaign that is over each field that was changed is refused, and no other, in words that are true', () => {
  const fields = Object.keys(changes) as (keyof typeof changes)[]
  fc.assert(
    fc.property(fc.subarray(fields), (changed) => {
      const change = { ...asBefore, ...Object.fromEntries(changed.map((field) => [field, changes[field]])) }
      const problems = formProblems({
        ...{ all: [over], before: over, change, code: over.code, today: '2026-11-30', types },
        ...{ running: undefined, first: undefined },
      })
      expect(problems.map(({ field }) => field).toSorted()).toEqual(
        changed.map((field) => `change.${field}`).toSorted(),
      )
      for (const problem of problems) {
        const { expected, received, message } = describeProblem(problem, 'zh')
        expect(expected).not.toBe(received)
        expect(message).toContain('专项已于 2010-06-30 结束')
      }
    }),
  )
})

test('what a campaign that is over is called is changed', () => {
  const change = { ...asBefore, nameZh: '附表二' }
  const stated = { all: [over], before: over, change, code: over.code, today: '2026-11-30', types }
  expect(formProblems({ ...stated, running: undefined, first: undefined })).toEqual([])
})
