import { text } from '../../language/language.ts'
import { Dialog } from '../../layout/dialog.tsx'
import type { Account } from './accounts-page.tsx'
import { GrantRole } from './grant-role.tsx'
import { RegisterAccount } from './register-account.tsx'
import { RestoreAccount, SuspendAccount } from './shut-account.tsx'

/** What is to be done: make an account, or something with one that is there. */
export type Task = { kind: 'REGISTER' } | { kind: 'GRANT' | 'SUSPEND' | 'RESTORE'; account: Account }

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
  }
}

function headingOf(task: Task): string {
  if (task.kind === 'REGISTER') return text({ zh: '开设账号', en: 'Make an account' })
  const { displayName, name } = task.account
  const who = `${displayName}（${name}）`
  if (task.kind === 'GRANT') return text({ zh: `授予角色：${who}`, en: `Grant a role: ${who}` })
  return task.kind === 'SUSPEND'
    ? text({ zh: `停用：${who}`, en: `Suspend: ${who}` })
    : text({ zh: `恢复：${who}`, en: `Restore: ${who}` })
}
