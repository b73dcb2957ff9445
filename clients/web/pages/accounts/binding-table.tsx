import { momentText } from '../../calendar-days/days.ts'
import { language, text, type Words } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import { viewer } from '../../viewer/viewer.ts'
import type { BindingRequest } from './binding-request.ts'

interface Props {
  requests: readonly BindingRequest[]
  isUnderWay: boolean
  onConfirm: (request: BindingRequest) => void
  onRefuse: (request: BindingRequest) => void
}

/** One request a row: whose account, and who he has shown himself to be. */
export const BindingTable = (props: Props) => (
  <DataTable
    label={text({ zh: '待确认的绑定', en: 'Bindings to confirm' })}
    look="accounts stacked"
    columns={columns(props)}
    rows={props.requests}
    keyOf={({ id }) => id}
    empty={text({ zh: '没有待确认的绑定。', en: 'None waits.' })}
  />
)

const columns = (props: Props): Columns<BindingRequest> => [
  {
    heading: text({ zh: '账号', en: 'Account' }),
    names: 'row',
    cell: ({ account: { displayName, name } }) => [displayName, ' ', <small>{name}</small>],
  },
  {
    heading: text({ zh: '那里的姓名', en: 'Name there' }),
    phoneLabel: text({ zh: '那里的姓名', en: 'Name there' }),
    cell: ({ nameThere }) => nameThere ?? '—',
  },
  {
    heading: text({ zh: '标识', en: 'Subject' }),
    cell: ({ issuer, subject }) => [<code class="subject">{subject}</code>, ' ', <small>{issuer}</small>],
  },
  {
    heading: text({ zh: '申请', en: 'Asked' }),
    phoneLabel: text({ zh: '申请', en: 'Asked' }),
    cell: ({ requestedAt }) => <span class="date">{momentText(requestedAt, language.value)}</span>,
  },
  {
    heading: text({ zh: '操作', en: 'Actions' }),
    cellLook: 'actions',
    cell: (request) => decisionsOn(request, props),
  },
]

/** Who may bind decides; never about himself. */
function decisionsOn(request: BindingRequest, { isUnderWay, onConfirm, onRefuse }: Props) {
  const { account } = request
  if (!may('BIND_SUBJECT')) return text({ zh: '待安全管理员', en: 'for the security administrator' })
  if (account.name === viewer.value?.name)
    return text({ zh: '本人的须由他人确认', en: 'your own is for others' })
  const button = (words: Words, onPress: (request: BindingRequest) => void) => (
    <button type="button" disabled={isUnderWay} onClick={() => onPress(request)}>
      {text(words)}
      <span class="visually-hidden"> {account.displayName}</span>
    </button>
  )
  return [button({ zh: '绑定', en: 'Bind' }, onConfirm), button({ zh: '拒绝…', en: 'Refuse…' }, onRefuse)]
}
