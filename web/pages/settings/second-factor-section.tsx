import { text, type Words } from '../../language/language.ts'
import type { Self } from './settings-page.tsx'

/** Roles that decide or administrate: they do not enter without a code. */
const compulsory = ['DISTRICT_REVIEWER', 'REVIEWER', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']

/** Whether a second factor is in use, for whom it is compulsory and how it is bound. */
export function SecondFactorSection({ self: { role, account } }: { self: Self }) {
  return (
    <section class="section" aria-labelledby="second-factor">
      <h2 id="second-factor">{text({ zh: '第二因素', en: 'Second factor' })}</h2>
      <p>{text(standing(role, account?.hasSecondFactor ?? false))}</p>
      <p class="note">
        {text({
          zh: '审核人和三类管理员必须使用验证器的六位动态码：第一次登录时，登录页给出密钥，添加到验证器并填入动态码即完成绑定。其他角色凭口令登录，不能自行启用。演示账号免用。',
          en: 'Reviewers and the three administrators need the six digits of an authenticator. It is bound at the first sign-in: the sign-in page shows a key for the authenticator and asks for its code. Other roles sign in by password and cannot opt in. Accounts of the demo are exempt.',
        })}
      </p>
    </section>
  )
}

function standing(role: string, isInUse: boolean): Words {
  if (isInUse) return { zh: '已绑定，每次登录都须填动态码。', en: 'Bound: every sign-in asks for a code.' }
  return compulsory.includes(role)
    ? { zh: '未绑定。您的角色须使用第二因素。', en: 'Not bound. Your role needs one.' }
    : { zh: '未绑定。您的角色不须使用第二因素。', en: 'Not bound. Your role does not need one.' }
}
