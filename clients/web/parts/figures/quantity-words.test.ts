import { expect, test } from 'vitest'
import { type Amount, amountText } from './quantity-words.ts'

const cases: [Amount['value'], Amount['relation'], string, string, string][] = [
  [503, 'EXACT', '场', '503场', '503 场'],
  [12931, 'EXACT', '场次', '12,931场次', '12,931 场次'],
  [60, 'AT_LEAST', '期', '60多期', 'at least 60 期'],
  [3400, 'AT_LEAST', '人次', '3,400多人次', 'at least 3,400 人次'],
  [1354, 'AT_LEAST', '人次', '不少于1,354人次', 'at least 1,354 人次'],
  [200, 'ABOUT', '个', '约200个', 'about 200 个'],
  [1, 'AT_MOST', '个/期', '不超过1个/期', 'at most 1 个/期'],
  [150_000, 'EXACT', '名', '15万名', '150,000 名'],
  [99_999, 'EXACT', '名', '99,999名', '99,999 名'],
  [118_745, 'EXACT', '人次', '118,745人次', '118,745 人次'],
  [2_300_000, 'AT_LEAST', '人次', '230多万人次', 'at least 2.3 million 人次'],
  [200_000_000, 'AT_LEAST', '元', '2亿多元', 'at least 200 million 元'],
  [1_200_000_000, 'EXACT', '元', '12亿元', '1.2 billion 元'],
  [239_980_000, 'EXACT', '元', '23,998万元', '239.98 million 元'],
  [16_890_000, 'AT_LEAST', '元', '不少于1,689万元', 'at least 16.89 million 元'],
  [15.2, 'EXACT', '%', '15.2%', '15.2%'],
  [-3, 'EXACT', '家', '-3家', '-3 家'],
  [0, 'EXACT', '家', '0家', '0 家'],
  [0, 'AT_LEAST', '家', '不少于0家', 'at least 0 家'],
  [null, 'EXACT', '家', '—', '—'],
]

test.each(cases)('%s %s %s is %s, in English %s', (value, relation, unit, zh, en) => {
  expect(amountText({ value, relation, unit }, 'zh')).toBe(zh)
  expect(amountText({ value, relation, unit }, 'en')).toBe(en)
})

test('a place in a ranking is a place, not a number of places', () => {
  const amount = { value: 4, relation: 'EXACT', unit: '位', isRank: true } as const
  expect(amountText(amount, 'zh')).toBe('第4位')
  expect(amountText(amount, 'en')).toBe('no. 4')
})

test.each([
  [80, 120, '家', '80至120家', '80 to 120 家'],
  [30_000, 50_000, '人次', '30,000至50,000人次', '30,000 to 50,000 人次'],
  [300_000, 1_500_000, '人次', '30万至150万人次', '300,000 to 1.5 million 人次'],
  [80_000_000, 200_000_000, '元', '8,000万至2亿元', '80 million to 200 million 元'],
])('between %d and %d %s is %s, in English %s', (value, upTo, unit, zh, en) => {
  expect(amountText({ value, relation: 'BETWEEN', upTo, unit }, 'zh')).toBe(zh)
  expect(amountText({ value, relation: 'BETWEEN', upTo, unit }, 'en')).toBe(en)
})
