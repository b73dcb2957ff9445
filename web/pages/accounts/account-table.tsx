import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { TableScroll } from '../../layout/table-scroll.tsx'
import { roleWords } from '../../viewer/role-words.ts'
import type { Viewer } from '../../viewer/viewer.ts'
import type { Task } from './account-dialog.tsx'
import type { Account } from './accounts-page.tsx'
import { type Standing, standingOf, standingWords } from './standing.ts'

interface Props {
  accounts: readonly Account[]
  viewer: Viewer | null
  /** Told what is to be done with an account. */
  onBegin: (task: Task) => void
}

/** One account a row; whoever may do something with it has the buttons beside it. */
export function AccountTable({ accounts, viewer, onBegin }: Props) {
  const mayGrant = viewer?.role === 'SECURITY_ADMIN'
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
            {mayGrant && <th scope="col">{text({ zh: '操作', en: 'Actions' })}</th>}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              {cells(account)}
              {mayGrant && (
                <td class="actions">{account.name !== viewer.name && actions(account, onBegin)}</td>
              )}
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
  const { name, displayName, role, organization, district, hasSecondFactor, createdAt, createdBy } = account
  return (
    <>
      <th scope="row">
        {displayName} <small>{name}</small>
      </th>
      <td class="short">{text(roleWords[role] ?? { zh: role, en: role })}</td>
      <td>{organization?.name ?? district?.name ?? '—'}</td>
      <td>
        <span class={['standing', tones[standingOf(account)]]}>{standingWords(account)}</span>
      </td>
      <td class="short" data-label={text({ zh: '第二因素', en: 'Second factor' })}>
        {hasSecondFactor ? text({ zh: '已绑定', en: 'bound' }) : text({ zh: '未绑定', en: 'not bound' })}
      </td>
      <td data-label={text({ zh: '开设', en: 'Made' })}>
        <span class="date">{momentText(createdAt, language.value)}</span> <small>{createdBy}</small>
      </td>
    </>
  )
}

function actions(account: Account, onBegin: (task: Task) => void) {
  const button = (kind: 'GRANT' | 'SUSPEND' | 'RESTORE', label: string) => (
    <button type="button" onClick={() => onBegin({ kind, account })}>
      {label}
      <span class="visually-hidden"> {account.displayName}</span>
    </button>
  )
  const standing = standingOf(account)
  return (
    <>
      {button('GRANT', text({ zh: '授予角色…', en: 'Grant a role…' }))}
      {standing === 'SUSPENDED' && button('RESTORE', text({ zh: '恢复…', en: 'Restore…' }))}
      {(standing === 'OPEN' || standing === 'LOCKED') &&
        button('SUSPEND', text({ zh: '停用…', en: 'Suspend…' }))}
    </>
  )
}
