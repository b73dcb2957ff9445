// Before there is any document: Vue draws where it finds one.
import 'vue'
import { expect, test, vi } from 'vitest'

// The words follow the reader's language, which a browser keeps.
vi.stubGlobal('location', { search: '' })
vi.stubGlobal('localStorage', { getItem: () => null })
vi.stubGlobal('document', { documentElement: {} })
const { differencesOf } = await import('./differences.ts')

const kindName = (code: string) => `${code} 单位`
const changeOf = (objectType: string | null, before: object, after: object) =>
  differencesOf({ objectType, before: JSON.stringify(before), after: JSON.stringify(after) }, kindName)

test('a field is read as what it is in its type of object', () => {
  expect(changeOf('Organization', { kind: 'SOCIETY' }, { kind: 'OTHER' })).toEqual([
    { name: '类别', was: 'SOCIETY 单位', became: 'OTHER 单位' },
  ])
  expect(changeOf('ActionPlan', { kind: 'ACTION_PLAN' }, { kind: 'BUDGET_PROJECT' })).toEqual([
    { name: '类别', was: '行动计划', became: '预算项目' },
  ])
  expect(changeOf('EventSeries', { code: 'a' }, { code: 'b' })).toEqual([
    { name: '代码', was: 'a', became: 'b' },
  ])
  expect(changeOf('AcademicEvent', { code: 'a' }, { code: 'b' })[0]?.name).toBe('检查')
  expect(changeOf('ReviewRule', { districtFirst: [] }, { districtFirst: ['AcademicEvent'] })).toEqual([
    { name: '先经区县初审', was: '', became: '学术活动' },
  ])
})

test('what stayed is left out, and so is the type where there is none', () => {
  expect(changeOf(null, { name: '甲', code: 'x' }, { name: '乙', code: 'x' })).toEqual([
    { name: '名称', was: '甲', became: '乙' },
  ])
})
