import { defineComponent, reactive, ref } from 'vue'
import { useDeed } from '../../graph/use-deed.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { describedBy, type Problem, Problems, problemsAt } from '../../parts/forms/field.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { Failure } from '../../parts/layout/answered.tsx'
import { ShownOnce } from '../../parts/layout/shown-once.tsx'
import { IssueTokenDocument, type IssueTokenMutationVariables } from './issue-token.generated.ts'

type Scopes = IssueTokenMutationVariables['input']['scopes']

const usualDays = '180'

/** Issues a token and shows it this once. */
export const IssueToken = defineComponent(
  (props: { organization: string }) => {
    const given = reactive({ label: '', days: usualDays })
    const scopes = reactive(new Set<string>(['REPORT']))
    const problems = ref<readonly Problem[]>([])
    const token = ref('')
    const { run, failure, isUnderWay } = useDeed(IssueTokenDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      token.value = ''
      const { organization } = props
      const input = {
        organization,
        label: given.label,
        days: Number(given.days),
        scopes: [...scopes] as Scopes,
      }
      const outcome = (await run({ input }))?.issueServiceToken
      if (!outcome) return
      problems.value = 'problems' in outcome ? outcome.problems : []
      if (!('token' in outcome)) return
      token.value = outcome.token
      given.label = ''
    }
    const at = (field: string) => problemsAt(problems.value, field)
    const field = (name: keyof typeof given, label: string, input: object) => (
      <TextField
        id={`token-${name}`}
        label={label}
        value={given[name]}
        problems={at(name)}
        onGive={(value) => {
          given[name] = value
        }}
        input={input}
      />
    )
    const rest = () =>
      problems.value.filter(({ field }) => !field || !['label', 'days', 'scopes'].includes(field))
    return () => (
      <form onSubmit={submit}>
        <h2>{text({ zh: '签发新令牌', en: 'Issue a token' })}</h2>
        {field('label', text({ zh: '用途', en: 'What for' }), { maxlength: 100, autocomplete: 'off' })}
        <ScopeChoice chosen={scopes} problems={at('scopes')} />
        {field('days', text({ zh: '有效天数（1–366）', en: 'Days it is good for (1 to 366)' }), {
          type: 'number',
          min: 1,
          max: 366,
        })}
        {failure.value && <Failure failure={failure.value} />}
        {rest().length > 0 && <Problems problems={rest()} />}
        <button type="submit" class="primary" disabled={isUnderWay.value}>
          {text({ zh: '签发', en: 'Issue' })}
        </button>
        {token.value && (
          <ShownOnce
            told={text({
              zh: '已签发。令牌只显示这一次，请立即存入软件的密钥库：',
              en: 'Issued. The token is shown this once; keep it where the software keeps its secrets:',
            })}
            value={token.value}
          />
        )}
      </form>
    )
  },
  { props: ['organization'] },
)

function ScopeChoice({ chosen, problems }: { chosen: Set<string>; problems: readonly Problem[] }) {
  return (
    <fieldset class="scopes" {...describedBy('token-scopes', problems)}>
      <legend>{text({ zh: '权限', en: 'Scopes' })}</legend>
      {valuesOf('TokenScope').map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            checked={chosen.has(scope)}
            onChange={() => {
              if (!chosen.delete(scope)) chosen.add(scope)
            }}
          />{' '}
          {text(valueWords('TokenScope', scope))}
        </label>
      ))}
      {problems.length > 0 && <Problems id="token-scopes-problems" problems={problems} />}
    </fieldset>
  )
}
