import { ref } from 'vue'

/** Copies a text; what came of it until it is forgotten, for a browser may refuse. */
export function useClipboard() {
  const outcome = ref<'copied' | 'refused' | null>(null)
  const copy = async (content: string) => {
    try {
      await navigator.clipboard.writeText(content)
      outcome.value = 'copied'
    } catch {
      outcome.value = 'refused'
    }
  }
  const forget = () => {
    outcome.value = null
  }
  return { outcome, copy, forget }
}
