import { ref, watchEffect } from 'vue'

export type Language = 'zh' | 'en'

/** One text in both languages; both are always written. */
export interface Words {
  zh: string
  en: string
}

const storageKey = 'kexie-language'

/** Language of the reader: chosen in the address (`?lang=en`), chosen before, or Chinese. */
export const language = ref<Language>(chosen())

watchEffect(() => {
  document.documentElement.lang = language.value === 'en' ? 'en' : 'zh-CN'
  localStorage.setItem(storageKey, language.value)
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

function chosen(): Language {
  const given = new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(storageKey)
  return given === 'en' ? 'en' : 'zh'
}
