import { text, type Words } from '../../language/language.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { Self } from './self.ts'

/** Whether a second factor is in use, for whom it is compulsory and how it is bound. */
export function SecondFactorSection({ self: { account } }: { self: Self }) {
  return (
    <Section id="second-factor" heading={text({ zh: '第二因素', en: 'Second factor' })}>
      <p>{text(stateWords(account))}</p>
      <p class="note">
        {text({
          zh: '审核、发布和管理的角色（审核人、领导、三类管理员）必须使用验证器的六位动态码：启用账号时绑定；验证器丢失，由两位管理员重置。演示账号免用。',
          en: 'Whoever decides, publishes or administrates (reviewers, leaders, the three administrators) needs the six digits of an authenticator, bound by the first link. Should it be lost, two administrators reset it. Accounts of the demo are exempt.',
        })}
      </p>
    </Section>
  )
}

function stateWords(account: Self['account']): Words {
  if (account?.hasSecondFactor)
    return { zh: '已绑定，每次登录都须填动态码。', en: 'Bound: every sign-in asks for a code.' }
  return account?.needsSecondFactor
    ? {
        zh: '未绑定。您的角色须使用第二因素，下次登录时绑定。',
        en: 'Not bound. Your role needs one; you bind it when you sign in next.',
      }
    : { zh: '未绑定。您的账号不须使用第二因素。', en: 'Not bound. Your account does not need one.' }
}
