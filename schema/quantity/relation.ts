import type { Text } from '../indicators/indicator.ts'

export const relations = ['EXACT', 'AT_LEAST', 'AT_MOST', 'ABOUT'] as const

/** How a number relates to the true one. Reports write 60多期 or 近200个, and a sum keeps what its parts say. */
export type Relation = (typeof relations)[number]

/** What a reader sees before the number. */
export const relationNames = {
  EXACT: { zh: '恰为', en: 'exactly' },
  AT_LEAST: { zh: '至少', en: 'at least' },
  AT_MOST: { zh: '至多', en: 'at most' },
  ABOUT: { zh: '约', en: 'about' },
} as const satisfies Record<Relation, Text>
