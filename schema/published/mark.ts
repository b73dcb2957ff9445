import type { RelationOfOne } from '../quantity/relation.ts'
import { escaped } from '../text/escaped.ts'

/**
 * How a number is printed that is at least so many: 60多 stays within its last digit, 不少于60 has no end, and 超过60 leaves 60 itself
 * out.
 */
export const minimums = ['SOME_MORE', 'NO_FEWER', 'MORE_THAN'] as const
export type Minimum = (typeof minimums)[number]

/** How a number is meant by the words beside its digits; one without any is exact. */
export type Mark = Minimum | 'AT_MOST' | 'ABOUT'

/** What is written before a number; 以上, 以下 and 以内 include it, 超过 does not (Civil Code, article 1259). */
export const before: Readonly<Record<string, Mark>> = {
  ...{
    不少于: 'NO_FEWER',
    不低于: 'NO_FEWER',
    不小于: 'NO_FEWER',
    至少: 'NO_FEWER',
    最少: 'NO_FEWER',
    '≥': 'NO_FEWER',
  },
  ...{ 超过: 'MORE_THAN', 超: 'MORE_THAN', 逾: 'MORE_THAN', 多于: 'MORE_THAN', 突破: 'MORE_THAN' },
  ...{ 高于: 'MORE_THAN', 大于: 'MORE_THAN' },
  ...{
    不超过: 'AT_MOST',
    不高于: 'AT_MOST',
    不多于: 'AT_MOST',
    不大于: 'AT_MOST',
    至多: 'AT_MOST',
    最多: 'AT_MOST',
    '≤': 'AT_MOST',
  },
  // What is denied to be more is at most so many.
  ...Object.fromEntries(
    ['未', '不', '没', '没有'].flatMap((no) =>
      ['超过', '超', '逾', '突破', '多于'].map((more) => [`${no}${more}`, 'AT_MOST' as const]),
    ),
  ),
  // Of what stays below a number it is kept that it is at most as many.
  ...{
    不足: 'AT_MOST',
    不到: 'AT_MOST',
    不满: 'AT_MOST',
    未满: 'AT_MOST',
    未达: 'AT_MOST',
    少于: 'AT_MOST',
    低于: 'AT_MOST',
    小于: 'AT_MOST',
  },
  ...{ 近: 'ABOUT', 约: 'ABOUT', 大约: 'ABOUT' },
}

/** What is written after a number and what it counts. */
export const after: Readonly<Record<string, Mark>> = {
  ...{ 以上: 'NO_FEWER', 及以上: 'NO_FEWER', '(含)以上': 'NO_FEWER', 含以上: 'NO_FEWER' },
  ...{ 以下: 'AT_MOST', 及以下: 'AT_MOST', '(含)以下': 'AT_MOST', 以内: 'AT_MOST', 左右: 'ABOUT' },
}

/** What is written between digits and what they count: 60多期, 120余家, 60几个. */
export const someMore = '[多余几]'

/** Any of some words, the longest first. */
export const anyOf = (words: object): string =>
  Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .map(escaped)
    .join('|')

/** What the words beside a number say of it; the first that is there holds. */
export const markFrom = (leading = '', trailing = '', more = ''): Mark | undefined =>
  before[leading] ?? after[trailing] ?? (new RegExp(someMore).test(more) ? 'SOME_MORE' : undefined)

/** How a number of a mark relates to the true one. */
export const relationOf = (mark: Mark | undefined): RelationOfOne =>
  mark === undefined ? 'EXACT' : isMinimum(mark) ? 'AT_LEAST' : mark

/** Which minimum a mark is; null of what is none. */
export const minimumOf = (mark: Mark | undefined): Minimum | null => (mark && isMinimum(mark) ? mark : null)

/** The mark of what is kept of a number; of one that is only said to be at least so many, that it has no end. */
export function markOf(relation: RelationOfOne, minimum?: Minimum | null): Mark | undefined {
  if (relation === 'AT_LEAST') return minimum ?? 'NO_FEWER'
  return relation === 'EXACT' ? undefined : relation
}

const isMinimum = (mark: Mark): mark is Minimum => minimums.some((one) => one === mark)
