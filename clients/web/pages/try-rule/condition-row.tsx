import { text } from '../../language/language.ts'
import { type Problem, Problems } from '../../parts/forms/field.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import type { Option } from '../../parts/layout/options.ts'
import { asksOf, askWords, type RuleField } from './fields-of-rule.ts'
import type { Ask, ConditionDraft } from './rule-draft.ts'

interface Props {
  place: number
  condition: ConditionDraft
  fields: readonly RuleField[]
  problems: readonly Problem[]
  onReplaced: (condition: ConditionDraft) => void
  onRemoved: () => void
}

/** One condition: its field, how it asks, and what it compares with. */
export function ConditionRow({ place, condition, fields, problems, onReplaced, onRemoved }: Props) {
  const field = fields.find(({ name }) => name === condition.field)
  const label = text({ zh: `条件 ${place + 1}`, en: `Condition ${place + 1}` })
  const of = (key: 'field' | 'ask' | 'from' | 'to') => boundTo(condition, key, fields, onReplaced)
  return (
    <fieldset class="rule-condition" aria-label={label} aria-invalid={problems.length > 0 || undefined}>
      <div class="controls">
        <Choose label={label} of={of('field')} options={fieldOptions(fields)} />
        {field && (
          <Choose
            label={text({ zh: '怎样', en: 'How' })}
            of={of('ask')}
            options={asksOf(field).map((ask) => ({ value: ask, label: text(askWords[ask]) }))}
          />
        )}
        {field && <Compared condition={condition} field={field} of={of} onReplaced={onReplaced} />}
        <Remove place={place} onRemoved={onRemoved} />
      </div>
      {problems.length > 0 && <Problems problems={problems} />}
    </fieldset>
  )
}

const fieldOptions = (fields: readonly RuleField[]): Option[] => [
  { value: '', label: text({ zh: '选择字段', en: 'Choose a field' }) },
  ...fields.map(({ name, label }) => ({ value: name, label })),
]

const Remove = ({ place, onRemoved }: Pick<Props, 'place' | 'onRemoved'>) => (
  <button type="button" onClick={onRemoved}>
    {text({ zh: `去掉条件 ${place + 1}`, en: `Remove condition ${place + 1}` })}
  </button>
)

/** A value of a condition that a control reads and writes; another field is asked in its own way. */
const boundTo = (
  condition: ConditionDraft,
  key: 'field' | 'ask' | 'from' | 'to',
  fields: readonly RuleField[],
  replace: (condition: ConditionDraft) => void,
) => ({
  get value() {
    return condition[key]
  },
  set value(value: string) {
    const field = fields.find(({ name }) => name === value)
    if (key !== 'field') replace({ ...condition, [key]: value, ...(key === 'ask' && { values: [] }) })
    else
      replace({ field: value, ask: field ? (asksOf(field)[0] as Ask) : 'IS', values: [], from: '', to: '' })
  },
})

interface ComparedProps {
  condition: ConditionDraft
  field: RuleField
  of: (key: 'from' | 'to') => { value: string }
  onReplaced: (condition: ConditionDraft) => void
}

/** What a condition compares with, by the kind of its field. */
function Compared({ condition, field, of, onReplaced }: ComparedProps) {
  const type = field.kind === 'DATE' ? 'date' : field.kind === 'TEXT' ? 'search' : 'number'
  if (condition.ask === 'BETWEEN')
    return (
      <>
        <FilterField label={text({ zh: '从', en: 'From' })} of={of('from')} type={type} />
        <FilterField label={text({ zh: '到', en: 'To' })} of={of('to')} type={type} />
      </>
    )
  if (condition.ask === 'GIVEN' || condition.ask === 'BLANK') return null
  if (field.options.length > 0) return <Values condition={condition} field={field} onReplaced={onReplaced} />
  const value = {
    get value() {
      return condition.values[0] ?? ''
    },
    set value(given: string) {
      onReplaced({ ...condition, values: given ? [given] : [] })
    },
  }
  return <FilterField label={text({ zh: '值', en: 'Value' })} of={value} type={type} />
}

/** Values of a list, any of which will do. */
function Values({ condition, field, onReplaced }: Omit<ComparedProps, 'of'>) {
  const toggle = (value: string, isOn: boolean) =>
    onReplaced({
      ...condition,
      values: field.options
        .map((one) => one.value)
        .filter((one) => (one === value ? isOn : condition.values.includes(one))),
    })
  return (
    <fieldset class="rule-values" aria-label={field.label}>
      {field.options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={condition.values.includes(value)}
            onChange={({ target }) => toggle(value, (target as HTMLInputElement).checked)}
          />{' '}
          {label}
        </label>
      ))}
    </fieldset>
  )
}
