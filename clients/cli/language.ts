export type Language = 'zh' | 'en'

/** Chinese, unless English is asked for by `--english` or by the locale. */
export function languageOf(english: boolean | undefined, { LC_ALL, LANG }: NodeJS.ProcessEnv): Language {
  return english || /^en\b|^en_/i.test(LC_ALL || LANG || '') ? 'en' : 'zh'
}

/** One sentence in the reader's language. */
export const say = (language: Language, zh: string, en: string) => (language === 'en' ? en : zh)
