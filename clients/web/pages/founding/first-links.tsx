import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { city } from '../../city/city.ts'
import { language, text } from '../../language/language.ts'
import { ShownOnce } from '../../parts/layout/shown-once.tsx'
import { roleWords } from '../../viewer/role-words.ts'
import type { FoundingAnswer } from './founding-answer.generated.ts'

/** The links of the first three administrators, shown this once; from here on the product runs as that city's. */
export const FirstLinks = ({ links }: { links: FoundingAnswer['links'] }) => (
  <>
    <p role="status" class="state">
      {text({
        zh: `${city.value?.name ?? '本市'}已设定，系统已可使用，不必重启。以下链接只显示这一次，请分别交给三人；各人用它自设口令、绑定验证器，用一次即失效。`,
        en: `${city.value?.name ?? 'The city'} is set up, and the system runs without a restart. These links are shown this once: hand each to its holder, who sets a password and binds an authenticator by it, once.`,
      })}
    </p>
    {links.map(({ role, name, displayName, address, expiresAt }) => (
      <section key={name} aria-label={displayName}>
        <h2>{displayName}</h2>
        <ShownOnce message={messageOf(role, name, expiresAt)} value={address} />
      </section>
    ))}
    <p>
      {text({
        zh: '接下来：系统管理员在“账号”页用一张表开设各单位的账号，安全管理员在同一页授予角色。',
        en: 'Next, the system administrator makes the accounts of all bodies by one workbook on the page of accounts, and the security administrator grants their roles there.',
      })}{' '}
      <RouterLink to="/sign-in">{text({ zh: '去登录', en: 'Sign in' })}</RouterLink>
    </p>
  </>
)

function messageOf(role: string, name: string, expiresAt: string): string {
  const words = roleWords[role] ?? { zh: role, en: role }
  const until = momentText(expiresAt, language.value)
  return text({
    zh: `${words.zh}，登录名 ${name}，有效至 ${until}：`,
    en: `${words.en}, sign-in name ${name}, good until ${until}:`,
  })
}
