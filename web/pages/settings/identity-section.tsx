import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import type { Self } from './self.ts'

/** Who one is to the product, and where that comes from. */
export function IdentitySection({ self }: { self: Self }) {
  const { name, role, organization, district, account } = self
  return (
    <section class="section" aria-labelledby="identity">
      <h2 id="identity">{text({ zh: '身份', en: 'Who you are' })}</h2>
      <dl class="facts">
        <dt>{text({ zh: '姓名', en: 'Name' })}</dt>
        <dd>{account?.displayName}</dd>
        <dt>{text({ zh: '登录名', en: 'Signs in as' })}</dt>
        <dd>{name}</dd>
        <dt>{text({ zh: '角色', en: 'Role' })}</dt>
        <dd>{text(valueWords('ViewerRole', role))}</dd>
        {organization && (
          <>
            <dt>{text({ zh: '单位', en: 'Organization' })}</dt>
            <dd>{organization.name}</dd>
          </>
        )}
        {district && (
          <>
            <dt>{text({ zh: '辖市区', en: 'District' })}</dt>
            <dd>{district.name}</dd>
          </>
        )}
        {account && (
          <>
            <dt>{text({ zh: '开设', en: 'Since' })}</dt>
            <dd>{momentText(account.createdAt, language.value)}</dd>
          </>
        )}
      </dl>
      <p class="note">
        {text({
          zh: '账号由系统管理员开设，角色由安全管理员授予；有误请与他们联系。',
          en: 'The system administrator made the account, the security administrator granted the role: ask them where something is wrong.',
        })}
      </p>
    </section>
  )
}
