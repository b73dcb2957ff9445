import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standsForNobody } from './stands-for-nobody.ts'

const marks = fc.constantFrom(...'/—-·，、．。…*＊#＃＼\\|~～×()（）"“”')

test('marks alone name nobody, whichever and however many', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 8 }), (some) => standsForNobody(some.join(''))),
  )
})

test.each(['无', '無', ' 无 ', '（无）', '无。', '暂 无', '待定', '同上', 'N/A', 'Ｎ／Ａ', 'None', '不详'])(
  '%j stands for nobody',
  (name) => {
    expect(standsForNobody(name)).toBe(true)
  },
)

test.each([
  ...['', ' ', '无锡市科学技术协会', '无为县科协', '吴无', '上海同上科技有限公司', '3M', '360', '中'],
  ...['阿·买提', 'Nil Armstrong', '（筹）常州市学会', '未来科技城', '👩‍🔬'],
])('%j does not', (name) => {
  expect(standsForNobody(name)).toBe(false)
})

test('a name with any letter beside stays a name', () => {
  fc.assert(
    fc.property(fc.constantFrom('无', '待定', '同上', 'none', '/'), (word) => !standsForNobody(`${word}张`)),
  )
})

test('a megabyte of marks is looked through at once', () => {
  const started = performance.now()
  expect(standsForNobody(`张${'）'.repeat(300_000)}三`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(500)
})
