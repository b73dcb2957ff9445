import { ref, watch } from 'vue'
import { language, text } from '../../language/language.ts'
import { type SingleSignOn, singleSignOn } from '../../viewer/single-sign-on.ts'

/** The city's single sign-on as it stands, asked again in the other language when the reader changes it; null until it is known. */
export function useSingleSignOn() {
  const found = ref<SingleSignOn | null>(null)
  const look = async () => {
    found.value = await singleSignOn()
  }
  watch(language, look, { immediate: true })
  const name = () => (found.value?.title ? text(found.value.title) : '')
  return { found, name }
}
