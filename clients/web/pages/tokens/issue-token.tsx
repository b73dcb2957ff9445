import { defineComponent, reactive, ref } from 'vue'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { describedBy, type Problem, Problems } from '../../parts/forms/field.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { ShownOnce } from '../../parts/layout/shown-once.tsx'
import { IssueTokenDocument, type IssueTokenMutationVariables } from './issue-token.generated.ts'

type Scopes = IssueTokenMutationVariables['input']['scopes']

const usualDays = '180'

/** Issues a token and shows it this once. */
export const IssueToken = defineComponent(
  (props: { organization: string }) => {
    const scopes = reactive(new Set<string>(['REPORT']))
    const token = ref('')
    const form = useMutationForm(IssueTokenDocument, {
      id: 'token',
      given: { label: '', days: usualDays },
      variables: ({ label, days }) => {
        token.value = ''
        const { organization } = props
        return { input: { organization, label, days: Number(days), scopes: [...scopes] as Scopes } }
      },
      onDone: ({ issueServiceToken: outcome }) => {
        if ('token' in outcome) token.value = outcome.token
      },
      clears: ['label'],
    })
    return () => [
      <MutationForm of={form} label={text({ zh: '签发', en: 'Issue' })}>
        {fieldsOf(form, scopes)}
      </MutationForm>,
      token.value && <Issued token={token.value} />,
    ]
  },
  { props: ['organization'] },
)

const fieldsOf = ({ field, at }: MutationFormOf<Record<'label' | 'days', string>>, scopes: Set<string>) => (
  <>
    <h2>{text({ zh: '签发新令牌', en: 'Issue a token' })}</h2>
    <TextField
      {...field('label')}
      label={text({ zh: '用途', en: 'What for' })}
      input={{ maxlength: 100, autocomplete: 'off' }}
    />
    <ScopeChoice chosen={scopes} problems={at('scopes')} />
    <TextField
      {...field('days')}
      label={text({ zh: '有效天数（1–366）', en: 'Days it is good for (1 to 366)' })}
      input={{ type: 'number', min: 1, max: 366 }}
    />
  </>
)

const Issued = ({ token }: { token: string }) => (
  <ShownOnce
    message={text({
      zh: '已签发。令牌只显示这一次，请立即存入软件的密钥库：',
      en: 'Issued. The token is shown this once; keep it where the software keeps its secrets:',
    })}
    value={token}
  />
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
