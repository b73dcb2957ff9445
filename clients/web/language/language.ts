import { ref, watchEffect } from 'vue'

export type Language = 'zh' | 'en'

/** One text in both languages; both are always written. */
export interface Words {
  zh: string
  en: string
}

const storageKey = 'kexie-language'

/** What the address the reader came by chooses (`?lang=en`): read once, since what he presses afterwards counts. */
keep(new URLSearchParams(location.search).get('lang'))

/** Language of the reader: chosen in the address, chosen before, or what the city's pages open in. */
export const language = ref<Language>(chosen() ?? 'zh')

/** Languages that the city's pages offer, the one they open in first; both until the city has told. */
export const offered = ref<readonly Language[]>(['zh', 'en'])

/** Takes over what the city offers: who has chosen none of it reads the first. */
export function offerLanguages(languages: readonly ('ZH' | 'EN')[]): void {
  offered.value = languages.map((one) => (one === 'EN' ? 'en' : 'zh'))
  const own = chosen()
  language.value = own && offered.value.includes(own) ? own : (offered.value[0] ?? 'zh')
}

/** Reads on in a language, now and when the reader comes again. */
export function chooseLanguage(given: Language): void {
  keep(given)
  language.value = given
}

watchEffect(() => {
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN'
})

/** The words in the reader's language; a component that shows them follows when it changes. */
export function text(words: Words): string {
  return words[language.value]
}

/** What the graph says in both languages, as `中文 · English`, in the reader's; all of it where it is said otherwise. */
export function inLanguage(message: string): string {
  const [zh, en, ...more] = message.split(' · ')
  return zh && en && more.length === 0 ? text({ zh, en }) : message
}

/** Holds a choice, so that it is so on every page; what is no language is none. */
function keep(given: string | null): void {
  if (isLanguage(given)) localStorage.setItem(storageKey, given)
}

/** What the reader has chosen; null while he has chosen none. */
function chosen(): Language | null {
  const given = localStorage.getItem(storageKey)
  return isLanguage(given) ? given : null
}

function isLanguage(given: string | null): given is Language {
  return given === 'en' || given === 'zh'
}
