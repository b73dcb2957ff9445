import './enrolment.css'
import { text } from '../../language/language.ts'
import { ScannedCode } from '../layout/scanned-code.tsx'

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
      <ScannedCode
        of={address}
        label={text({ zh: '第二因素的二维码', en: 'QR code of the second factor' })}
      />
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
