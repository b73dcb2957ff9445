import type { Words } from '../../language/language.ts'

/** 2017–2021, or 2021. */
export const periodText = (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`)

/** What a page over these years is called. */
export const overviewWords = (from: number, to: number): Words => ({
  zh: to - from === 4 ? '五年概览' : '概览',
  en: 'overview',
})
