import { publicViewer, systemViewer } from '@kexie/schema/viewer'
import { expect, test } from 'vitest'
import { nameProblems } from './register-account.ts'

const displayName = '张三'

test.each([publicViewer.name, systemViewer.name, 'kexie'])(
  'nobody is called %s, by which the audit means the product or a stranger',
  (name) => {
    expect(nameProblems({ name, displayName })).toMatchObject([{ code: 'INVALID_VALUE', field: 'name' }])
  },
)

test.each(['console:root', 'token 1', 'Clerk', 'ａｂｃ', 'а-б-в', '..', 'ab', 'a'.repeat(65), '.hidden'])(
  '%j is no name to sign in by',
  (name) => {
    expect(nameProblems({ name, displayName })).toMatchObject([{ code: 'INVALID_VALUE', field: 'name' }])
  },
)

test.each(['system-admin', 'kexie.zhang', 'zhang@example.org', 'publicity', '007'])('%s is one', (name) => {
  expect(nameProblems({ name, displayName })).toEqual([])
})
