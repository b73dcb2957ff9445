import { defineComponent, ref } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { RevokeToken } from './revoke-token.tsx'
import type { ServiceToken } from './service-token.ts'
import { ServiceTokensDocument, type ServiceTokensQuery } from './service-tokens.generated.ts'

/** Every token an organization was issued, the newest first, and the way to revoke one that is still good. */
export const TokenList = defineComponent(
  (props: { organization: string }) => {
    const asked = useQuestion(ServiceTokensDocument, () => ({ organization: props.organization }))
    const revoking = ref<ServiceToken | null>(null)
    const close = () => {
      revoking.value = null
    }
    const show = ({ serviceTokens }: ServiceTokensQuery) =>
      serviceTokens?.length ? (
        <TokenTable
          tokens={serviceTokens}
          onRevoke={(token) => {
            revoking.value = token
          }}
        />
      ) : (
        <Empty why={text({ zh: '还没有签发过令牌。', en: 'No token was issued so far.' })} />
      )
    return () => (
      <>
        {answered(asked.value, show)}
        {revoking.value && <RevokeToken token={revoking.value} onClose={close} />}
      </>
    )
  },
  { props: ['organization'] },
)

function TokenTable(props: { tokens: readonly ServiceToken[]; onRevoke: (token: ServiceToken) => void }) {
  return (
    <TableScroll label={text({ zh: '服务令牌', en: 'Service tokens' })}>
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">{text({ zh: '用途', en: 'What for' })}</th>
            <th scope="col">{text({ zh: '权限', en: 'Scopes' })}</th>
            <th scope="col">{text({ zh: '签发', en: 'Issued' })}</th>
            <th scope="col">{text({ zh: '现状', en: 'Standing' })}</th>
            <th scope="col">{text({ zh: '操作', en: 'Actions' })}</th>
          </tr>
        </thead>
        <tbody>{props.tokens.map((token) => row(token, props.onRevoke))}</tbody>
      </table>
    </TableScroll>
  )
}

function row(token: ServiceToken, onRevoke: (token: ServiceToken) => void) {
  const { id, label, scopes, createdAt, createdBy } = token
  return (
    <tr key={id}>
      <th scope="row">{label}</th>
      <td>{scopes.map((scope) => text(valueWords('TokenScope', scope))).join('、')}</td>
      <td data-label={text({ zh: '签发', en: 'Issued' })}>
        <span class="date">{momentText(createdAt, language.value)}</span> · {createdBy}
      </td>
      <td>{standingOf(token)}</td>
      <td class="actions">
        {isGood(token) && (
          <button type="button" onClick={() => onRevoke(token)}>
            {text({ zh: '吊销…', en: 'Revoke…' })}
            <span class="visually-hidden"> {label}</span>
          </button>
        )}
      </td>
    </tr>
  )
}

const isGood = ({ revokedAt, expiresAt }: ServiceToken) => !revokedAt && Date.parse(expiresAt) > Date.now()

function standingOf(token: ServiceToken): string {
  const moment = (iso: string) => momentText(iso, language.value)
  if (token.revokedAt)
    return text({
      zh: `${moment(token.revokedAt)} 由 ${token.revokedBy} 吊销`,
      en: `Revoked ${moment(token.revokedAt)} by ${token.revokedBy}`,
    })
  const until = moment(token.expiresAt)
  return isGood(token)
    ? text({ zh: `有效至 ${until}`, en: `Good until ${until}` })
    : text({ zh: `${until} 已过期`, en: `Expired ${until}` })
}
