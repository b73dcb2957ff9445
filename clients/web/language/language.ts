import { ref, watchEffect } from 'vue'

export type Language = 'zh' | 'en'

/** One text in both languages; both are always written. */
export interface Words {
  zh: string
  en: string
}

const storageKey = 'kexie-language'

/** Language of the reader: chosen in the address (`?lang=en`), chosen before, or what the city's pages open in. */
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
  localStorage.setItem(storageKey, given)
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

/** What the reader has chosen, which then is so on every page; null while he has chosen none. */
function chosen(): Language | null {
  const said = new URLSearchParams(location.search).get('lang')
  if (said) localStorage.setItem(storageKey, said)
  const given = localStorage.getItem(storageKey)
  return given === 'en' || given === 'zh' ? given : null
}
