import './accounts.css'
import { defineComponent, ref, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePages } from '../../graph/use-pages.ts'
import { valuesOf } from '../../language/enum-words.ts'
import { text, type Words } from '../../language/language.ts'
import { PendingResets } from '../../parts/accounts/pending-resets.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any } from '../../parts/layout/options.ts'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { BringIn } from '../../parts/people/bring-in.tsx'
import { may } from '../../viewer/may.ts'
import { roleWords } from '../../viewer/role-words.ts'
import { viewer } from '../../viewer/viewer.ts'
import type { Account } from './account.ts'
import { AccountDialog, type Task } from './account-dialog.tsx'
import { AccountTable } from './account-table.tsx'
import { AccountsDocument } from './accounts.generated.ts'
import { AwaitingRoles } from './awaiting-roles.tsx'
import { BindingRequests } from './binding-requests.tsx'

type Role = Account['role']

/** All accounts. The system administrator makes them, the security administrator says what they may do and shuts them. */
export const AccountsPage = defineComponent(() => {
  const [role, sought] = [useAddress('role'), useAddress('text')]
  const { task, success, begin, end } = useTask()
  const asked = usePages(
    AccountsDocument,
    () => ({ filter: { role: (role.value || null) as Role | null, text: sought.value || null } }),
    ({ accounts }) => accounts?.pageInfo,
  )
  const table = (accounts: readonly Account[]) => (
    <AccountTable accounts={accounts} viewer={viewer.value} onBegin={begin} />
  )
  return () => (
    <>
      <Head onRegister={() => begin({ kind: 'REGISTER' })} />
      <p role="status" class={{ state: success.value }}>
        {success.value}
      </p>
      {may('SET_ROLE') && <AwaitingRoles onDone={end} />}
      {may('REGISTER_ACCOUNT') && <BringIn />}
      <PendingResets />
      <BindingRequests onDone={end} />
      <AccountFilters role={role} sought={sought} />
      {pagesOf(asked.value, ({ accounts }) => accounts, table)}
      {task.value && <AccountDialog task={task.value} onDone={end} onClose={() => end()} />}
    </>
  )
})

const Head = ({ onRegister }: { onRegister: () => void }) => (
  <PageHead title={text({ zh: '账号', en: 'Accounts' })} lead={text(leadOf())}>
    {may('REGISTER_ACCOUNT') && (
      <button type="button" class="primary" onClick={onRegister}>
        {text({ zh: '开设账号…', en: 'Make an account…' })}
      </button>
    )}
  </PageHead>
)

/** What an administrator is about to do, and what was done last. */
function useTask() {
  const task = ref<Task | null>(null)
  const success = ref('')
  const begin = (next: Task) => {
    success.value = ''
    task.value = next
  }
  const end = (outcome = success.value) => {
    success.value = outcome
    task.value = null
  }
  return { task, success, begin, end }
}

const AccountFilters = ({ role, sought }: Record<'role' | 'sought', WritableComputedRef<string>>) => (
  <search class="controls account-filters" aria-label={text({ zh: '筛选账号', en: 'Filter accounts' })}>
    <FilterField label={text({ zh: '登录名或姓名', en: 'Text in either name' })} of={sought} />
    <Choose
      label={text({ zh: '角色', en: 'Role' })}
      of={role}
      options={[
        any(),
        ...valuesOf('AccountRole').map((value) => ({ value, label: text(roleWords[value] ?? apart) })),
      ]}
    />
  </search>
)

const apart = { zh: '三员分立：开设、授权、审计各归一人。', en: 'Making, granting and auditing are apart.' }

/** What is the viewer's part of it. */
function leadOf(): Words {
  if (may('REGISTER_ACCOUNT')) return making
  return may('SET_ROLE') ? granting : apart
}

const making = {
  zh: '系统管理员开设账号，口令由本人凭链接自设；授予角色、停用与恢复归安全管理员；重置须两位管理员。',
  en: 'You make accounts, whose holders set the password by a link; the security administrator grants roles, suspends and restores; a reset takes two administrators.',
}

const granting = {
  zh: '安全管理员授予角色、停用与恢复账号，本人的账号除外；开设账号归系统管理员。',
  en: 'You grant roles, suspend and restore, but never your own account; the system administrator makes accounts.',
}
