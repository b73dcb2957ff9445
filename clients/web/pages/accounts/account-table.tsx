import { momentText } from '../../calendar-days/days.ts'
import { language, text, type Words } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { roleWords } from '../../viewer/role-words.ts'
import type { Viewer } from '../../viewer/viewer.ts'
import type { Account } from './account.ts'
import type { AccountTask, Task } from './account-dialog.tsx'
import { type AccountState, accountStateOf, accountStateWords, entryWords } from './account-state.ts'

interface Props {
  accounts: readonly Account[]
  viewer: Viewer | null
  /** Told what is to be done with an account. */
  onBegin: (task: Task) => void
}

/** One account a row; whoever may do something with it has the buttons beside it. */
export const AccountTable = (props: Props) => (
  <DataTable
    label={text({ zh: '账号', en: 'Accounts' })}
    look="accounts stacked"
    columns={columns(props)}
    rows={props.accounts}
    keyOf={({ id }) => id}
    empty={text({ zh: '没有符合条件的账号。', en: 'No account matches.' })}
  />
)

const columns = ({ viewer, onBegin }: Props): Columns<Account> => [
  {
    heading: text({ zh: '姓名', en: 'Person' }),
    names: 'row',
    cell: ({ displayName, name }) => [displayName, ' ', <small>{name}</small>],
  },
  {
    heading: text({ zh: '角色', en: 'Role' }),
    cellLook: 'short',
    cell: ({ role }) => text(roleWords[role] ?? { zh: role, en: role }),
  },
  {
    heading: text({ zh: '单位或辖市区', en: 'Organization or district' }),
    cell: ({ organization, district }) => organization?.name ?? district?.name ?? '—',
  },
  {
    heading: text({ zh: '现状', en: 'State' }),
    cell: (account) => [
      <span class={['mark', tones[accountStateOf(account)]]}>{accountStateWords(account)}</span>,
      ' ',
      <small>{entryWords(account)}</small>,
    ],
  },
  {
    heading: text({ zh: '第二因素', en: 'Second factor' }),
    phoneLabel: text({ zh: '第二因素', en: 'Second factor' }),
    cellLook: 'short',
    cell: secondFactorWords,
  },
  {
    heading: text({ zh: '开设', en: 'Made' }),
    phoneLabel: text({ zh: '开设', en: 'Made' }),
    cell: ({ createdAt, createdBy }) => [
      <span class="date">{momentText(createdAt, language.value)}</span>,
      ' ',
      <small>{authorWords(createdBy)}</small>,
    ],
  },
  {
    heading: text({ zh: '操作', en: 'Actions' }),
    cellLook: 'actions',
    cell: (account) =>
      tasksFor(account, viewer).map((kind) => (
        <button key={kind} type="button" onClick={() => onBegin({ kind, account })}>
          {text(taskWords[kind])}
          <span class="visually-hidden"> {account.displayName}</span>
        </button>
      )),
  },
]

const tones: Record<AccountState, string> = {
  OPEN: 'good',
  AWAITING_ROLE: 'odd',
  SUSPENDED: 'bad',
  LOCKED: 'odd',
}

function secondFactorWords({ hasSecondFactor, needsSecondFactor }: Account): string {
  if (hasSecondFactor) return text({ zh: '已绑定', en: 'bound' })
  return needsSecondFactor
    ? text({ zh: '待绑定', en: 'to be bound' })
    : text({ zh: '不须', en: 'not needed' })
}

const taskWords: Readonly<Record<AccountTask, Words>> = {
  GRANT: { zh: '授予角色…', en: 'Grant a role…' },
  RESTORE: { zh: '恢复…', en: 'Restore…' },
  SUSPEND: { zh: '停用…', en: 'Suspend…' },
  RENEW: { zh: '另发链接…', en: 'Another link…' },
  RESET: { zh: '重置…', en: 'Reset…' },
  BIND: { zh: '统一认证…', en: 'Single sign-on…' },
}

/** What the viewer may do with an account as it is; the own one is for others. */
function tasksFor(account: Account, viewer: Viewer | null): AccountTask[] {
  if (account.name === viewer?.name) return []
  const { hasPassword } = account
  const state = accountStateOf(account)
  const tasks: readonly (readonly [AccountTask, boolean])[] = [
    ['GRANT', may('SET_ROLE')],
    ['RESTORE', may('SUSPEND_ACCOUNT') && state === 'SUSPENDED'],
    ['SUSPEND', may('SUSPEND_ACCOUNT') && (state === 'OPEN' || state === 'LOCKED')],
    ['RENEW', may('REGISTER_ACCOUNT') && !hasPassword],
    ['RESET', may('REQUEST_RESET') && hasPassword],
    ['BIND', may('BIND_SUBJECT')],
  ]
  return tasks.flatMap(([task, isOpen]) => (isOpen ? task : []))
}
