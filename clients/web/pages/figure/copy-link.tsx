import { defineComponent, watch } from 'vue'
import { useRoute } from 'vue-router'
import { text } from '../../language/language.ts'
import { useClipboard } from '../../parts/files/use-clipboard.ts'

/** Copies the address, which reproduces the page; where the browser does not let it, shows it for copying by hand. */
export const CopyLink = defineComponent(() => {
  const route = useRoute()
  const { outcome, copy, forget } = useClipboard()
  watch(() => route.fullPath, forget)
  return () => (
    <>
      <button type="button" class="quiet" onClick={() => copy(location.href)}>
        {text({ zh: '复制链接', en: 'Copy link' })}
      </button>
      <span role="status" class="note">
        {outcome.value === 'copied' &&
          text({ zh: '已复制，打开即是本页', en: 'Copied; it opens this very page' })}
      </span>
      {outcome.value === 'refused' && <Address />}
    </>
  )
})

const Address = () => (
  <input
    type="text"
    readonly
    class="address"
    aria-label={text({ zh: '本页地址，请手工复制', en: 'Address of this page, to copy by hand' })}
    value={location.href}
    onFocus={({ target }) => (target as HTMLInputElement).select()}
  />
)
