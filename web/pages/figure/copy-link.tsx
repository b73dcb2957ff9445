import { defineComponent, ref, watch } from 'vue'
import { useRoute } from 'vue-router'
import { text } from '../../language/language.ts'

/** Copies the address, which reproduces the page; where the browser does not let it, shows it for copying by hand. */
export const CopyLink = defineComponent(() => {
  const route = useRoute()
  const outcome = ref<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      outcome.value = 'copied'
    } catch {
      outcome.value = 'refused'
    }
  }
  watch(
    () => route.fullPath,
    () => {
      outcome.value = null
    },
  )
  return () => (
    <>
      <button type="button" class="quiet" onClick={copy}>
        {text({ zh: '复制链接', en: 'Copy link' })}
      </button>
      <span role="status" class="note">
        {outcome.value === 'copied' &&
          text({ zh: '已复制，打开即是本页', en: 'Copied; it opens this very page' })}
      </span>
      {outcome.value === 'refused' && (
        <input
          type="text"
          readonly
          class="address"
          aria-label={text({ zh: '本页地址，请手工复制', en: 'Address of this page, to copy by hand' })}
          value={location.href}
          onFocus={({ target }) => (target as HTMLInputElement).select()}
        />
      )}
    </>
  )
})
