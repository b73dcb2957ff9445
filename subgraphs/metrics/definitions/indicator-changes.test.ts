import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RuleVersion, WordingVersion } from '../store/indicator-versions.ts'
import { indicatorChanges, type VersionWords } from './indicator-changes.ts'

const plain = (word: string) => ({ zh: word, en: word })

const words: VersionWords = {
  directionOf: plain,
  serviceOf: plain,
  ruleOf: ({ terms }) => (terms ? plain(JSON.stringify(terms)) : null),
}

const word = fc.constantFrom('甲', '乙')
const wordings: fc.Arbitrary<WordingVersion[]> = fc
  .array(
    fc.record({
      name: word,
      definition: word,
      unit: word,
      direction: word,
      service: word,
      isWithheld: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((said) =>
    said.map(({ name, definition, unit, isWithheld, ...more }, place) => ({
      indicator: 'salons',
      ...{ at: `2026-01-0${place + 1}T00:00:00Z`, by: `第${place}人`, ...more, confidential: isWithheld },
      ...{ name_zh: name, name_en: name, definition_zh: definition, definition_en: definition },
      ...{ unit_zh: unit, unit_en: unit },
    })),
  )
const rules: fc.Arbitrary<RuleVersion[]> = fc
  .array(fc.option(fc.constantFrom('Salon', 'Roadshow')), { maxLength: 6 })
  .map((said) =>
    said
      // Nothing is put in force that is in force already.
      .filter((of, place) => place === 0 || of !== said[place - 1])
      .map((of, place) => ({
        ...{ indicator: 'salons', at: `2026-02-0${place + 1}T00:00:00Z`, by: '甲', formula: null },
        terms: of === null ? null : [{ of } as never],
      })),
  )

test('the changes lead from what was said first to what is said last, each from where the one before it led', () => {
  fc.assert(
    fc.property(wordings, rules, (said, ruled) => {
      const changes = indicatorChanges(said, ruled, words).toReversed()
      expect(changes[0]).toMatchObject({ kind: 'ADDED', before: null })
      const parts = new Map<string, string | undefined>()
      for (const { kind, before, after } of changes.slice(1)) {
        const part = ['RETIRED', 'RESTORED'].includes(kind) ? 'RULE' : kind
        if (parts.has(part)) expect(before?.zh).toBe(parts.get(part))
        expect(after?.zh).not.toBe(before?.zh)
        parts.set(part, after?.zh)
      }
      const last = said.at(-1)
      if (parts.has('NAME')) expect(parts.get('NAME')).toBe(last?.name_zh)
      if (parts.has('UNIT')) expect(parts.get('UNIT')).toBe(last?.unit_zh)
      const now = ruled.at(-1)
      if (parts.has('RULE')) expect(parts.get('RULE')).toBe(now && words.ruleOf(now)?.zh)
    }),
  )
})

test('a rule that goes is told as counted no more, and one that comes after none as counted again', () => {
  const at = (month: number, of: string | null): RuleVersion => ({
    ...{ indicator: 'salons', at: `2026-0${month}-01T00:00:00Z`, by: '甲', formula: null },
    terms: of === null ? null : [{ of } as never],
  })
  const changes = indicatorChanges(
    [],
    [at(1, 'Salon'), at(2, null), at(3, 'Roadshow'), at(4, 'Salon')],
    words,
  )
  expect(changes.map(({ kind }) => kind)).toEqual(['RULE', 'RESTORED', 'RETIRED'])
})
