import { expect, test } from 'vitest'
import { formulaSentence } from './formula-sentence.ts'
import type { Formula } from './indicator.ts'

const names: Readonly<Record<string, { zh: string; en: string }>> = {
  papers: { zh: '参评论文', en: 'Papers' },
  members: { zh: '会员', en: 'Members' },
}
const nameOf = (code: string) => names[code] ?? { zh: code, en: code }

const formulas: [Formula, string, string][] = [
  [
    { op: 'growth', of: 'papers' },
    '“参评论文”在期内最后一年比上一年增长的百分比。',
    'Growth in percent of “Papers” from the year before to the last year of the period.',
  ],
  [
    { op: 'ratio', of: 'papers', to: 'members', scale: 100 },
    '“参评论文”除以“会员”，乘以 100。',
    '“Papers” divided by “Members”, times 100.',
  ],
  [
    { op: 'total', of: 'papers', plus: ['members', 'x'], less: ['y'], constant: 12 },
    '“参评论文”加“会员”加“x”减“y”加 12。',
    '“Papers” plus “Members” plus “x” less “y” plus 12.',
  ],
  [{ op: 'total', of: 'papers', constant: -3 }, '“参评论文”减 3。', '“Papers” less 3.'],
  [
    { op: 'divided', of: 'papers', by: 527.8, scale: 1 },
    '“参评论文”除以 527.8。',
    '“Papers” divided by 527.8.',
  ],
  [{ op: 'per', of: 'papers', every: 'WEEK' }, '“参评论文”平均每周的数。', '“Papers” on average a week.'],
]

test.each(formulas)('%o reads as a sentence of each language', (formula, zh, en) => {
  expect(formulaSentence(formula, nameOf)).toEqual({ zh, en })
})

test.each<Formula>([
  { op: 'growth', of: 'papers' },
  { op: 'stockGrowth', of: 'papers', to: 'members' },
  { op: 'change', of: 'papers', years: 5 },
  { op: 'ratio', of: 'papers', to: 'members', scale: 1 },
  { op: 'total', of: 'papers', less: ['members'] },
  { op: 'divided', of: 'papers', by: 3, scale: 10 },
  { op: 'latest', of: 'papers' },
  { op: 'per', of: 'papers', every: 'MONTH' },
  { op: 'rank', of: 'papers' },
  { op: 'run', of: 'papers', equals: 1 },
])('$op says of what it is computed', (formula) => {
  const sentence = formulaSentence(formula, nameOf)
  for (const code of ['of', 'to'].flatMap((key) => (formula as Record<string, unknown>)[key] ?? [])) {
    const { zh, en } = nameOf(String(code))
    expect(sentence.zh).toContain(zh)
    expect(sentence.en).toContain(en)
  }
})
