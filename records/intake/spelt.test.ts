import { codeFor, codePattern, valueCodeFor, valueCodePattern } from '@kexie/schema/made-code'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spelt } from './registry.ts'

const chinese = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 12 })
  .map((points) => String.fromCodePoint(...points))
const none = new Set<string>()

test.each([
  [{ nameZh: '工坊五', nameEn: 'Form 5: signing' }, 'form-5-signing', 'FORM_5_SIGNING'],
  [{ nameZh: '工坊五', nameEn: '工坊五' }, 'gong-fang-wu', 'GONG_FANG_WU'],
  [{ nameZh: '科技沙龙', nameEn: '科技沙龙 2' }, 'ke-ji-sha-long', 'KE_JI_SHA_LONG'],
  [{ nameZh: '绿色工坊', nameEn: '—' }, 'lv-se-gong-fang', 'LV_SE_GONG_FANG'],
])('%j is known by a code of its English name, of its pinyin where that is Chinese', (name, code, value) => {
  expect(codeFor(spelt(name), none)).toBe(code)
  expect(valueCodeFor(spelt(name), none)).toBe(value)
})

test('whatever Chinese stands in the place of an English name, the code is made of the name, and of two each has its own', () => {
  fc.assert(
    fc.property(chinese, chinese, (nameZh, nameEn) => {
      const name = spelt({ nameZh, nameEn })
      fc.pre(/[a-z]/.test(name.pinyin))
      const code = codeFor(name, none)
      expect(code).toMatch(codePattern)
      expect(code).not.toMatch(/^(other|unnamed)/)
      expect(name.pinyin).toContain(code.split('-')[0])
      expect(codeFor(name, new Set([code]))).toBe(`${code}-2`)
      expect(valueCodeFor(name, none)).toMatch(valueCodePattern)
    }),
  )
})
