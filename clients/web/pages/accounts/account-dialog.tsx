import { text, type Words } from '../../language/language.ts'
import { Dialog } from '../../parts/layout/dialog.tsx'
import type { Account } from './account.ts'
import { BindSubject } from './bind-subject.tsx'
import { GrantRole } from './grant-role.tsx'
import { RegisterAccount } from './register-account.tsx'
import { RenewLink } from './renew-link.tsx'
import { RequestReset } from './request-reset.tsx'
import { RestoreAccount, SuspendAccount } from './shut-account.tsx'

/** What may be done with an account that is there. */
export type AccountTask = 'GRANT' | 'SUSPEND' | 'RESTORE' | 'RENEW' | 'RESET' | 'BIND'

/** What is to be done: make an account, or something with one that is there. */
export type Task = { kind: 'REGISTER' } | { kind: AccountTask; account: Account }

interface Props {
  task: Task
  /** Told what was done, in words. */
  onDone: (outcome: string) => void
  onClose: () => void
}

/** The form of a task in a window of its own. */
export function AccountDialog({ task, onDone, onClose }: Props) {
  return (
    <Dialog heading={headingOf(task)} onClose={onClose}>
      {formOf(task, onDone)}
    </Dialog>
  )
}

function formOf(task: Task, onDone: (outcome: string) => void) {
  switch (task.kind) {
    case 'REGISTER':
      return <RegisterAccount onDone={onDone} />
    case 'GRANT':
      return <GrantRole account={task.account} onDone={onDone} />
    case 'SUSPEND':
      return <SuspendAccount account={task.account} onDone={onDone} />
    case 'RESTORE':
      return <RestoreAccount account={task.account} onDone={onDone} />
    case 'RENEW':
      return <RenewLink account={task.account} onDone={onDone} />
    case 'RESET':
      return <RequestReset account={task.account} onDone={onDone} />
    case 'BIND':
      return <BindSubject account={task.account} onDone={onDone} />
  }
}

function headingOf(task: Task): string {
  if (task.kind === 'REGISTER') return text({ zh: '开设账号', en: 'Make an account' })
  const { displayName, name } = task.account
  const who = `${displayName}（${name}）`
  return text(headings[task.kind](who))
}

const headings: Readonly<Record<AccountTask, (who: string) => Words>> = {
  GRANT: (who) => ({ zh: `授予角色：${who}`, en: `Grant a role: ${who}` }),
  SUSPEND: (who) => ({ zh: `停用：${who}`, en: `Suspend: ${who}` }),
  RESTORE: (who) => ({ zh: `恢复：${who}`, en: `Restore: ${who}` }),
  RENEW: (who) => ({ zh: `另发链接：${who}`, en: `Another link: ${who}` }),
  RESET: (who) => ({ zh: `重置：${who}`, en: `Reset: ${who}` }),
  BIND: (who) => ({ zh: `统一身份认证：${who}`, en: `Single sign-on: ${who}` }),
}
