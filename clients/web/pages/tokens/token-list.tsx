import { defineComponent, ref } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { RevokeToken } from './revoke-token.tsx'
import type { ServiceToken } from './service-token.ts'
import { ServiceTokensDocument, type ServiceTokensQuery } from './service-tokens.generated.ts'

/** Every token an organization was issued, the newest first, and the way to revoke one that is still good. */
export const TokenList = defineComponent(
  (props: { organization: string }) => {
    const asked = useGraphQuery(ServiceTokensDocument, () => ({ organization: props.organization }))
    const revoking = ref<ServiceToken | null>(null)
    const close = () => {
      revoking.value = null
    }
    const show = ({ serviceTokens }: ServiceTokensQuery) => (
      <TokenTable
        tokens={serviceTokens ?? []}
        onRevoke={(token) => {
          revoking.value = token
        }}
      />
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

interface TableProps {
  tokens: readonly ServiceToken[]
  onRevoke: (token: ServiceToken) => void
}

const TokenTable = ({ tokens, onRevoke }: TableProps) => (
  <DataTable
    label={text({ zh: '服务令牌', en: 'Service tokens' })}
    look="stacked"
    columns={columns(onRevoke)}
    rows={tokens}
    keyOf={({ id }) => id}
    empty={text({ zh: '还没有签发过令牌。', en: 'No token was issued so far.' })}
  />
)

const columns = (onRevoke: TableProps['onRevoke']): Columns<ServiceToken> => [
  { heading: text({ zh: '用途', en: 'What for' }), names: 'row', cell: ({ label }) => label },
  {
    heading: text({ zh: '权限', en: 'Scopes' }),
    cell: ({ scopes }) => scopes.map((scope) => text(valueWords('TokenScope', scope))).join('、'),
  },
  {
    heading: text({ zh: '签发', en: 'Issued' }),
    phoneLabel: text({ zh: '签发', en: 'Issued' }),
    cell: ({ createdAt, createdBy }) => [
      <span class="date">{momentText(createdAt, language.value)}</span>,
      ` · ${authorWords(createdBy)}`,
    ],
  },
  { heading: text({ zh: '现状', en: 'State' }), cell: tokenStateOf },
  {
    heading: text({ zh: '操作', en: 'Actions' }),
    cellLook: 'actions',
    cell: (token) => isGood(token) && <RevokeButton token={token} onRevoke={onRevoke} />,
  },
]

const RevokeButton = ({ token, onRevoke }: Pick<TableProps, 'onRevoke'> & { token: ServiceToken }) => (
  <button type="button" onClick={() => onRevoke(token)}>
    {text({ zh: '吊销…', en: 'Revoke…' })}
    <span class="visually-hidden"> {token.label}</span>
  </button>
)

const isGood = ({ revokedAt, expiresAt }: ServiceToken) => !revokedAt && Date.parse(expiresAt) > Date.now()

function tokenStateOf(token: ServiceToken): string {
  const moment = (iso: string) => momentText(iso, language.value)
  if (token.revokedAt)
    return text({
      zh: `${moment(token.revokedAt)} 由 ${authorWords(token.revokedBy ?? '')} 吊销`,
      en: `Revoked ${moment(token.revokedAt)} by ${authorWords(token.revokedBy ?? '')}`,
    })
  const until = moment(token.expiresAt)
  return isGood(token)
    ? text({ zh: `有效至 ${until}`, en: `Good until ${until}` })
    : text({ zh: `${until} 已过期`, en: `Expired ${until}` })
}
