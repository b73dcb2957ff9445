import './tokens.css'
import { defineComponent, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { may } from '../../viewer/may.ts'
import { viewer } from '../../viewer/viewer.ts'
import { IssueToken } from './issue-token.tsx'
import { TokenList } from './token-list.tsx'
import { WhoseTokens } from './whose-tokens.tsx'

/**
 * Tokens by which an organization's own software reports and reads. Its clerks issue, see and end them; the security
 * administrator sees and ends those of any.
 */
export const TokensPage = defineComponent(() => {
  const chosen = ref('')
  const choose = (found: string) => {
    chosen.value = found
  }
  return () => {
    const who = viewer.value
    const own = may('ISSUE_TOKEN') ? (who?.organization ?? null) : null
    const organization = own?.id ?? chosen.value
    return (
      <div class="tokens">
        <Head own={own?.name} />
        {may('READ_TOKENS', 'ANY') && <WhoseTokens onChoose={choose} />}
        {who?.account === null && (
          <RouterLink to="/sign-in?back=/tokens">{text({ zh: '登录', en: 'Sign in' })}</RouterLink>
        )}
        {organization && <Tokens key={organization} organization={organization} mayIssue={own !== null} />}
      </div>
    )
  }
})

const Head = ({ own }: { own: string | undefined }) => (
  <>
    <h1>{text({ zh: '服务令牌', en: 'Service tokens' })}</h1>
    <p class="lead">
      {own && `${own}。`}
      {text({
        zh: '供单位自有软件填报和读取，用法见“开发者”页。令牌随签发人：其账号停用或调离，令牌即失效。',
        en: 'By which software of the organization reports and reads; see the page for developers. A token ends with its issuer: when the account is suspended or leaves the organization.',
      })}
    </p>
  </>
)

const Tokens = ({ organization, mayIssue }: { organization: string; mayIssue: boolean }) => (
  <div>
    <TokenList organization={organization} />
    {mayIssue && <IssueToken organization={organization} />}
  </div>
)
