import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Self } from './self.ts'

/** Who one is to the product, and where that comes from. */
export const IdentitySection = ({ self }: { self: Self }) => (
  <Section id="identity" heading={text({ zh: '身份', en: 'Who you are' })}>
    <FactList facts={factsOf(self)} />
    <p class="note">
      {text({
        zh: '账号由系统管理员开设，角色由安全管理员授予；有误请与他们联系。',
        en: 'The system administrator made the account, the security administrator granted the role: ask them where something is wrong.',
      })}
    </p>
  </Section>
)

const factsOf = ({ name, role, organization, district, account }: Self): Fact[] => [
  [text({ zh: '姓名', en: 'Name' }), account?.displayName],
  [text({ zh: '登录名', en: 'Signs in as' }), name],
  [text({ zh: '角色', en: 'Role' }), text(valueWords('ViewerRole', role))],
  organization && [text({ zh: '单位', en: 'Organization' }), organization.name],
  district && [text({ zh: '辖市区', en: 'District' }), district.name],
  account && [text({ zh: '开设', en: 'Since' }), momentText(account.createdAt, language.value)],
]
