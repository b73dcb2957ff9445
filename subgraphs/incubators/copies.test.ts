import type { ProblemFact } from '@kexie/schema/problems'
import type { Relation } from '@kexie/schema/relation'
import { expect, test } from 'vitest'
import { copiesProblems } from './copies.ts'

const codes = (problems: readonly ProblemFact[]) => problems.map(({ code, field }) => `${code} ${field}`)

const copies = (count: number, copiesRelation: Relation = 'EXACT', copiesUpTo?: number) => ({
  ...{ copies: count, copiesRelation, copiesUpTo: copiesUpTo ?? null },
})

test('no more copies go out than were printed', () => {
  expect(copiesProblems([copies(60), copies(40)], [copies(100)])).toEqual([])
  expect(codes(copiesProblems([copies(100)], [copies(60), copies(41)]))).toEqual([
    'INVALID_VALUE distributions',
  ])
})

test.each([
  [copies(1000, 'BETWEEN', 2000), copies(1500), []],
  [copies(1000, 'BETWEEN', 2000), copies(2001), ['INVALID_VALUE distributions']],
  [copies(1000, 'AT_LEAST'), copies(1500), []],
  [copies(1000, 'ABOUT'), copies(1050), []],
  [copies(1000, 'AT_MOST'), copies(1001), ['INVALID_VALUE distributions']],
  [copies(1000), copies(900, 'BETWEEN', 1200), []],
])('of %o printed, %o distributed are %j', (printed, distributed, problems) => {
  expect(codes(copiesProblems([printed], [distributed]))).toEqual(problems)
})
