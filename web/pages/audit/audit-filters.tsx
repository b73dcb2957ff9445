import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { actionWords, wordsOfAction } from '../../parts/audit/action-words.ts'
import { Choose } from '../../parts/layout/choose.tsx'

/** What is shown of the audit; it lives in the address. */
export const AuditFilters = defineComponent(() => {
  const [actor, action, outcome] = [useAddress('actor'), useAddress('action'), useAddress('outcome')]
  const [from, to, object] = [useAddress('from'), useAddress('to'), useAddress('object')]
  const any = () => ({ value: '', label: text({ zh: '全部', en: 'All' }) })
  const given = (label: string, type: 'search' | 'date', of: typeof actor) => (
    <label class="field">
      {label}
      <input
        type={type}
        value={of.value}
        onChange={({ target }) => {
          of.value = (target as HTMLInputElement).value.trim()
        }}
      />
    </label>
  )
  return () => (
    <search class="controls" aria-label={text({ zh: '筛选审计', en: 'Filter the audit' })}>
      {given(text({ zh: '登录名', en: 'Name' }), 'search', actor)}
      <Choose
        label={text({ zh: '动作', en: 'Action' })}
        value={action.value}
        options={[
          any(),
          ...Object.keys(actionWords).map((value) => ({ value, label: text(wordsOfAction(value)) })),
        ]}
        onChoose={(value) => {
          action.value = value
        }}
      />
      <Choose
        label={text({ zh: '结果', en: 'Outcome' })}
        value={outcome.value}
        options={[
          any(),
          ...valuesOf('AuditOutcome').map((value) => ({
            value,
            label: text(valueWords('AuditOutcome', value)),
          })),
        ]}
        onChoose={(value) => {
          outcome.value = value
        }}
      />
      {given(text({ zh: '自', en: 'From' }), 'date', from)}
      {given(text({ zh: '至', en: 'To' }), 'date', to)}
      {given(text({ zh: '对象标识', en: 'Id of the object' }), 'search', object)}
    </search>
  )
})
