import { defineComponent, ref } from 'vue'
import { text } from '../../language/language.ts'
import { IssueToken } from './issue-token.tsx'
import type { Self } from './settings-page.tsx'
import { TokenList } from './token-list.tsx'
import { WhoseTokens } from './whose-tokens.tsx'

/** Tokens by which an organization's own software reports and reads: a clerk's own, any for the system administrator. */
export const TokensSection = defineComponent(
  (props: { self: Self }) => {
    const organization = ref(props.self.organization?.id ?? '')
    return () => (
      <section class="section" aria-labelledby="tokens">
        <h2 id="tokens">{text({ zh: '服务令牌', en: 'Service tokens' })}</h2>
        <p class="lead">
          {text({
            zh: '供单位自有软件填报和读取，用法见“开发者”页。',
            en: 'By which software of the organization reports and reads; see the page for developers.',
          })}
        </p>
        {!props.self.organization && (
          <WhoseTokens
            onChoose={(chosen) => {
              organization.value = chosen
            }}
          />
        )}
        {organization.value && (
          <div key={organization.value}>
            <TokenList organization={organization.value} />
            <IssueToken organization={organization.value} />
          </div>
        )}
      </section>
    )
  },
  { props: ['self'] },
)
