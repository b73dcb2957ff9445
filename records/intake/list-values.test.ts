import { expect, test } from 'vitest'
import { codeProblems, type KnownLists } from './list-values.ts'

const label = { zh: '工作归属', en: 'Credit' }
const value = (code: string, nameZh: string, retiredSince: Date | null) => ({
  ...{ list: 'credit', code, nameZh, nameEn: `${code} team`, helpZh: null, helpEn: null },
  ...{ position: 1, retiredSince },
})
const lists: KnownLists = {
  values: new Map([['credit', [value('NOW', '现任团', null), value('OLD', '前任团', new Date(0))]]]),
  has: (id, list, code) => id === 'kept' && list === 'credit' && code === 'OLD',
}
const problems = (code: string, id: string | null) =>
  codeProblems({ label, list: 'credit' }, code, lists, { id, at: 'credit' }).map(({ received }) => received)

test('a value that is retired is told by its name, but to who has it and keeps it', () => {
  expect(problems('NOW', null)).toEqual([])
  expect(problems('OLD', 'kept')).toEqual([])
  expect(problems('OLD', null)).toEqual([{ zh: '前任团（已停用）', en: 'OLD team (retired)' }])
  expect(problems('NEVER', null)).toEqual(['NEVER'])
})
