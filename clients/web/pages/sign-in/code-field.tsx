import { text } from '../../language/language.ts'
import { codePattern } from '../../parts/sign-in/enrolment.tsx'

/** The six digits of the second factor, as `given.code`. */
export const CodeField = ({ given, isNeeded }: { given: { code: string }; isNeeded: boolean }) => (
  <label>
    {text({ zh: '六位动态码', en: 'Six digits of the authenticator' })}
    {!isNeeded && text({ zh: '（未绑定的留空）', en: ' (empty where none is bound)' })}
    <input
      v-model={given.code}
      name="code"
      inputmode="numeric"
      pattern={codePattern}
      autocomplete="one-time-code"
      required={isNeeded}
    />
  </label>
)
