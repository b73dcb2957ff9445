import type { Words } from '../../language/language.ts'

/** What a page over these years is called. */
export const overviewWords = (from: number, to: number): Words => ({
  zh: to - from === 4 ? '五年概览' : '概览',
  en: 'overview',
})
