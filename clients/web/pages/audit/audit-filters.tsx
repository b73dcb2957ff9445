import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { isDay } from '../../calendar-days/spans.ts'
import { text } from '../../language/language.ts'
import { actionWords, wordsOfAction } from '../../parts/audit/action-words.ts'
import { Choose } from '../../parts/layout/choose.tsx'
import { optionsOf } from '../../parts/layout/enum-options.ts'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { any } from '../../parts/layout/options.ts'

/** What is shown of the audit; it lives in the address. */
export const AuditFilters = defineComponent(() => {
  const [actor, action, outcome] = [useAddress('actor'), useAddress('action'), useAddress('outcome')]
  const [from, to] = [useAddress('from', '', isDay), useAddress('to', '', isDay)]
  const object = useAddress('object')
  const actions = () =>
    Object.keys(actionWords).map((value) => ({ value, label: text(wordsOfAction(value)) }))
  return () => (
    <search class="controls" aria-label={text({ zh: '筛选审计', en: 'Filter the audit' })}>
      <FilterField label={text({ zh: '登录名', en: 'Name' })} of={actor} />
      <Choose label={text({ zh: '动作', en: 'Action' })} of={action} options={[any(), ...actions()]} />
      <Choose
        label={text({ zh: '结果', en: 'Outcome' })}
        of={outcome}
        options={[any(), ...optionsOf('AuditOutcome')]}
      />
      <FilterField label={text({ zh: '自', en: 'From' })} type="date" of={from} />
      <FilterField label={text({ zh: '至', en: 'To' })} type="date" of={to} />
      <FilterField label={text({ zh: '对象标识', en: 'Id of the object' })} of={object} />
    </search>
  )
})
