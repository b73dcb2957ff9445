import { momentText } from '../../calendar-days/days.ts'
import { language, text, type Words } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { roleWords } from '../../viewer/role-words.ts'
import type { Viewer } from '../../viewer/viewer.ts'
import type { Account } from './account.ts'
import type { AccountTask, Task } from './account-dialog.tsx'
import { entryWords, type Standing, standingOf, standingWords } from './standing.ts'

interface Props {
  accounts: readonly Account[]
  viewer: Viewer | null
  /** Told what is to be done with an account. */
  onBegin: (task: Task) => void
}

/** One account a row; whoever may do something with it has the buttons beside it. */
export function AccountTable({ accounts, viewer, onBegin }: Props) {
  const label = text({ zh: '账号', en: 'Accounts' })
  return (
    <TableScroll label={label}>
      <table class="accounts stacked">
        <thead>
          <tr>
            <th scope="col">{text({ zh: '姓名', en: 'Person' })}</th>
            <th scope="col">{text({ zh: '角色', en: 'Role' })}</th>
            <th scope="col">{text({ zh: '单位或辖市区', en: 'Organization or district' })}</th>
            <th scope="col">{text({ zh: '现状', en: 'Standing' })}</th>
            <th scope="col">{text({ zh: '第二因素', en: 'Second factor' })}</th>
            <th scope="col">{text({ zh: '开设', en: 'Made' })}</th>
            <th scope="col">{text({ zh: '操作', en: 'Actions' })}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              {cells(account)}
              <td class="actions">
                {tasksFor(account, viewer).map((kind) => (
                  <button key={kind} type="button" onClick={() => onBegin({ kind, account })}>
                    {text(taskWords[kind])}
                    <span class="visually-hidden"> {account.displayName}</span>
                  </button>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

const tones: Record<Standing, string> = {
  OPEN: 'good',
  AWAITING_ROLE: 'odd',
  SUSPENDED: 'bad',
  LOCKED: 'odd',
}

function cells(account: Account) {
  const { name, displayName, role, organization, district, createdAt, createdBy } = account
  return (
    <>
      <th scope="row">
        {displayName} <small>{name}</small>
      </th>
      <td class="short">{text(roleWords[role] ?? { zh: role, en: role })}</td>
      <td>{organization?.name ?? district?.name ?? '—'}</td>
      <td>
        <span class={['standing', tones[standingOf(account)]]}>{standingWords(account)}</span>{' '}
        <small>{entryWords(account)}</small>
      </td>
      <td class="short" data-label={text({ zh: '第二因素', en: 'Second factor' })}>
        {secondFactorWords(account)}
      </td>
      <td data-label={text({ zh: '开设', en: 'Made' })}>
        <span class="date">{momentText(createdAt, language.value)}</span> <small>{createdBy}</small>
      </td>
    </>
  )
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

/** What the viewer may do with an account; the own one is for others. */
function tasksFor(account: Account, viewer: Viewer | null): AccountTask[] {
  if (account.name === viewer?.name) return []
  const reset: AccountTask[] = account.hasPassword ? ['RESET'] : []
  if (viewer?.role === 'SYSTEM_ADMIN') return account.hasPassword ? reset : ['RENEW']
  if (viewer?.role !== 'SECURITY_ADMIN') return []
  const standing = standingOf(account)
  const shut: AccountTask[] =
    standing === 'SUSPENDED' ? ['RESTORE'] : standing === 'OPEN' || standing === 'LOCKED' ? ['SUSPEND'] : []
  return ['GRANT', ...shut, ...reset, 'BIND']
}
