import { defineComponent } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import type { ChangeOrganizationMutation } from './change-organization.generated.ts'
import { FormsOwedDocument } from './forms-owed.generated.ts'

export type Consequences = Extract<
  ChangeOrganizationMutation['changeOrganization'],
  { consequences: unknown }
>['consequences']

type Moved = Consequences['obligations'][number]

/** What would come of a change: what is owed no more or from now on, who can still sign in, and that no figure moves. */
export const ConsequencesShown = defineComponent(
  (props: { of: Consequences }) => {
    const asked = useGraphQuery(FormsOwedDocument, () => ({}))
    const nameOf = (code: string) =>
      asked.value.answer?.data.reportingForms?.find((form) => form.code === code)?.name ?? code
    return () => {
      const { obligations, accounts, tokens } = props.of
      return (
        <ul>
          {obligations.map((moved) => (
            <li key={`${moved.form} ${moved.begins}`}>{movedWords(nameOf(moved.form), moved)}</li>
          ))}
          {obligations.length === 0 && (
            <li>{text({ zh: '应报不变。', en: 'What is owed stays as it is.' })}</li>
          )}
          <li>{waysInWords(accounts, tokens)}</li>
          <li>
            {text({
              zh: '指标只计记录：已报的记录与各年的数不变。',
              en: 'Figures count records: no record and no figure changes.',
            })}
          </li>
        </ul>
      )
    }
  },
  { props: ['of'] },
)

function movedWords(form: string, { begins, periods, from, to }: Moved): string {
  const span = periods === 1 ? from : text({ zh: `${from} 至 ${to}`, en: `${from} to ${to}` })
  return begins
    ? text({
        zh: `${form}：开始应报 ${periods} 期（首日 ${span}）。`,
        en: `${form}: ${periods} periods are owed from now on (beginning ${span}).`,
      })
    : text({
        zh: `${form}：不再应报 ${periods} 期（首日 ${span}）。`,
        en: `${form}: ${periods} periods are owed no more (beginning ${span}).`,
      })
}

function waysInWords(accounts: number, tokens: number): string {
  if (accounts + tokens === 0) return text({ zh: '没有可登录的账号。', en: 'Nobody signs in for it.' })
  return text({
    zh: `仍有 ${accounts} 个账号可登录、${tokens} 个服务令牌有效；不再使用的请安全管理员停用。`,
    en: `${accounts} accounts and ${tokens} service tokens stay good; have those suspended that are no longer used.`,
  })
}
