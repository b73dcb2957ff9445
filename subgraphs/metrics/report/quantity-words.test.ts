import { expect, test } from 'vitest'
import { quantityWords } from './quantity-words.ts'

test.each([
  [503, 'EXACT', '场', '503场'],
  [60, 'AT_LEAST', '期', '60多期'],
  [1200, 'AT_LEAST', '场', '1200多场'],
  [200, 'ABOUT', '个', '近200个'],
  [1_200_000_000, 'EXACT', '元', '12亿元'],
  [200_000_000, 'AT_LEAST', '元', '2亿多元'],
  [80_000_000, 'AT_LEAST', '元', '8000多万元'],
  [150_000, 'EXACT', '名', '15万名'],
  [120_000, 'AT_LEAST', '人次', '12万多人次'],
  [900_000, 'EXACT', '元', '90万元'],
  [15.2, 'EXACT', '%', '15.2%'],
  [1662, 'EXACT', '篇', '1662篇'],
  [67, 'AT_LEAST', '期', '不少于67期'],
  [5, 'AT_MOST', '人', '不超过5人'],
] as const)('%d %s is told %s', (value, relation, unit, words) => {
  expect(quantityWords({ value, relation }, unit)).toBe(words)
})

test('what lies between two numbers is told with both', () => {
  expect(quantityWords({ value: 30_000, relation: 'BETWEEN', upTo: 50_000 }, '人次')).toBe('3万至5万人次')
  expect(quantityWords({ value: 80, relation: 'BETWEEN', upTo: 120 }, '家')).toBe('80至120家')
})
