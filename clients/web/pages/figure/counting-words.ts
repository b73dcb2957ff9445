import type { Words } from '../../language/language.ts'
import type { Counting } from './evidence.generated.ts'

/** How an entry counts, where that is not simply counted. */
export const countingWords: Record<Counting, Words> = {
  COUNTED: { zh: '计入', en: 'counted' },
  JOINT: { zh: '联合主办', en: 'joint' },
  PLANNED: { zh: '预告', en: 'planned' },
}
