import { text } from '../../language/language.ts'

/** What an authenticator needs to know, the first time. */
export function Enrolment({ address }: { address: string }) {
  const secret = new URL(address).searchParams.get('secret') ?? ''
  return (
    <div class="enrolment">
      <p>
        {text({
          zh: '您的角色须使用第二因素。请在验证器（如 Authenticator）中手动添加以下密钥，再填入它显示的动态码。此密钥只显示这一次。',
          en: 'Your role needs a second factor. Add this key to an authenticator, then type the code it shows. The key is shown this once.',
        })}
      </p>
      <p>
        <code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </div>
  )
}
