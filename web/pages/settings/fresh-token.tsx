import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'

/** A token that was just issued: shown this once, to be copied. */
export const FreshToken = defineComponent(
  (props: { token: string }) => {
    const told = ref('')
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(props.token)
        told.value = text({ zh: '已复制。', en: 'Copied.' })
      } catch {
        told.value = text({
          zh: '浏览器不许复制，请手动选取。',
          en: 'The browser refuses: select it by hand.',
        })
      }
    }
    return () => (
      <div class="state">
        <p role="status">
          {text({
            zh: '已签发。令牌只显示这一次，请立即存入软件的密钥库：',
            en: 'Issued. The token is shown this once; keep it where the software keeps its secrets:',
          })}
        </p>
        <p class="fresh-token">
          <code>{props.token}</code>
          <button type="button" onClick={copy}>
            {text({ zh: '复制', en: 'Copy' })}
          </button>
        </p>
        <p role="status" class="note">
          {told.value}
        </p>
      </div>
    )
  },
  { props: ['token'] },
)
