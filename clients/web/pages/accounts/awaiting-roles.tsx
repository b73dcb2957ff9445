import { defineComponent } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { AccountReason } from '../../parts/accounts/account-reason.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { roleWords } from '../../viewer/role-words.ts'
import {
  AwaitingRolesDocument,
  type AwaitingRolesQuery,
  GrantProposedRolesDocument,
} from './awaiting-roles.generated.ts'

type Waiting = NonNullable<AwaitingRolesQuery['accounts']>['nodes'][number]

/** Accounts that wait for the role that was proposed for them: all that are listed are granted in one press. */
export const AwaitingRoles = defineComponent(
  (props: { onDone: (outcome: string) => void }) => {
    const { asked, listed, form } = useGranting((outcome) => props.onDone(outcome))
    return () =>
      listed().length > 0 && (
        <Section id="awaiting-roles" heading={text({ zh: '待授予角色', en: 'Waiting for their roles' })}>
          {pagesOf(asked.value, ({ accounts }) => accounts, table)}
          <MutationForm of={form} label={buttonWords(listed().length)}>
            <AccountReason {...form.field('reason')} />
          </MutationForm>
        </Section>
      )
  },
  { props: ['onDone'] },
)

/** Who waits, and granting all that are listed. */
function useGranting(tell: (outcome: string) => void) {
  const asked = usePages(
    AwaitingRolesDocument,
    () => ({}),
    ({ accounts }) => accounts?.pageInfo,
  )
  const listed = () => asked.value.pages.flatMap(({ data }) => data.accounts?.nodes ?? [])
  const form = useMutationForm(GrantProposedRolesDocument, {
    id: 'proposed',
    given: { reason: '' },
    variables: ({ reason }) => ({ input: { accounts: listed().map(({ id }) => id), reason } }),
    onDone: ({ grantProposedRoles: outcome }) => {
      if ('accounts' in outcome) tell(grantedWords(outcome.accounts.length))
    },
    clears: ['reason'],
  })
  return { asked, listed, form }
}

const table = (accounts: readonly Waiting[]) => (
  <DataTable
    label={text({ zh: '待授予角色的账号', en: 'Accounts that wait for their roles' })}
    look="stacked"
    columns={columns()}
    rows={accounts}
    keyOf={({ id }) => id}
  />
)

const columns = (): Columns<Waiting> => [
  {
    heading: text({ zh: '姓名', en: 'Person' }),
    names: 'row',
    cell: ({ displayName, name }) => [displayName, ' ', <small>{name}</small>],
  },
  {
    heading: text({ zh: '拟授角色', en: 'Proposed role' }),
    cell: ({ role }) => text(roleWords[role] ?? { zh: role, en: role }),
  },
  {
    heading: text({ zh: '单位或辖市区', en: 'Organization or district' }),
    cell: ({ organization, district }) => organization?.name ?? district?.name ?? '—',
  },
  {
    heading: text({ zh: '由何人开设', en: 'Made by' }),
    phoneLabel: text({ zh: '开设', en: 'Made by' }),
    cell: ({ createdBy }) => authorWords(createdBy),
  },
]

const buttonWords = (count: number) =>
  text({
    zh: `授予以上 ${count} 个账号所拟的角色`,
    en: `Grant the ${count} accounts above their proposed roles`,
  })

const grantedWords = (count: number) =>
  text({
    zh: `已授予 ${count} 个账号所拟的角色，可以登录。`,
    en: `${count} accounts have their proposed roles and may sign in.`,
  })
