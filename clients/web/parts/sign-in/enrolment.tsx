import './enrolment.css'
import { encode } from 'uqr'
import { text } from '../../language/language.ts'

/** What an authenticator needs to know, the first time: to be scanned, opened on this device, or typed. */
export function Enrolment({ address }: { address: string }) {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return (
    <div class="enrolment">
      <p>
        {text({
          zh: '您的角色须使用第二因素。请用验证器（如 Authenticator）扫描，再填入它显示的动态码。只显示这一次。',
          en: 'Your role needs a second factor. Scan this with an authenticator, then type the code it shows. It is shown this once.',
        })}
      </p>
      <ScannedCode of={address} />
      <p>
        {text({ zh: '不能扫描的，', en: 'Where it cannot be scanned, ' })}
        <a href={address}>
          {text({ zh: '在本机的验证器中打开', en: 'open it in this device’s authenticator' })}
        </a>
        {text({ zh: '，或手动添加密钥：', en: ', or add the key by hand:' })}
      </p>
      <p>
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </div>
  )
}

/** Six digits as an authenticator shows them or a keyboard writes them: 123 456, １２３４５６. */
export const codePattern = '\\s*(?:[0-9０-９]\\s*){6}'

/** A QR code (ISO/IEC 18004), dark on light whatever the theme, with the quiet zone of four modules that scanners need. */
function ScannedCode({ of: content }: { of: string }) {
  const { data, size } = encode(content, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      class="scanned-code"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={text({ zh: '第二因素的二维码', en: 'QR code of the second factor' })}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
