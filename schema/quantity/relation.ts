import type { Text } from '../indicators/indicator.ts'

/** How one number relates to the true one. */
export const relationsOfOne = ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT'] as const
export type RelationOfOne = (typeof relationsOfOne)[number]

/** How a number relates to the true one. Reports write 60多期, 近200个 or 3万至5万, and a sum keeps what its parts say; what lies between two numbers is said with both. */
export type Relation = RelationOfOne | 'BETWEEN'

/** What a reader sees before the number. */
export const relationNames = {
  EXACT: { zh: '恰为', en: 'exactly' },
  AT_LEAST: { zh: '至少', en: 'at least' },
  AT_MOST: { zh: '至多', en: 'at most' },
  ABOUT: { zh: '约', en: 'about' },
} as const satisfies Record<RelationOfOne, Text>
