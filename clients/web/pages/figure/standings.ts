import type { Words } from '../../language/language.ts'
import type { Standing } from './evidence.generated.ts'

/** How an entry counts, where that is not simply counted. */
export const standings: Record<Standing, Words> = {
  COUNTED: { zh: '计入', en: 'counted' },
  JOINT: { zh: '联合主办', en: 'joint' },
  PLANNED: { zh: '预告', en: 'planned' },
}
