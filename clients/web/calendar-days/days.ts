import type { Language } from '../language/language.ts'

/** The day of a moment in Shanghai, as 2021-05-18. */
export const dayIn = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment)

/** Today in Shanghai. */
export const today = (): string => dayIn(new Date())

/** This month in Shanghai, as 2021-05. */
export const thisMonth = (): string => today().slice(0, 7)

/** This year in Shanghai. */
export const thisYear = (): number => Number(today().slice(0, 4))

/** The first moment of a day in Shanghai. */
export const startOf = (day: string): string => `${day}T00:00:00+08:00`

/** The last moment of a day in Shanghai, where the clock is never changed. */
export const endOf = (day: string): string => `${day}T23:59:59+08:00`

/** A moment on the clock of Shanghai, in the reader's words. */
export const momentText = (iso: string, language: Language): string => clockText(iso, language, 'short')

/** The same to the second. */
export const secondText = (iso: string, language: Language): string => clockText(iso, language, 'medium')

const clockText = (iso: string, language: Language, timeStyle: 'short' | 'medium'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle,
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso))

/** A day in the reader's words: 2021年5月18日. */
export const dayText = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00`),
  )
