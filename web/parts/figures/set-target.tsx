import { defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { Field, problemsAt } from '../forms/field.tsx'
import { FormEnd } from '../forms/form-end.tsx'
import { QuantityField, ReasonField } from '../forms/inputs.tsx'
import { useFormDeed } from '../forms/use-form-deed.ts'
import { digitsOf } from './quantity-words.ts'
import { SetTargetDocument, type SetTargetInput } from './set-target.generated.ts'
import { aims } from './target-value.tsx'

type Aim = NonNullable<SetTargetInput['relation']>

interface Props {
  indicator: string
  unit: string
  /** How it is meant so far. */
  relation?: Aim
  /** Begins the ids of its fields, where a page has several. */
  id?: string
  /** The area it is set for. */
  district: string
  from: number
  to: number
}

/** The form that sets or revises the target of these years and this area; what it was stays in its history. */
export const SetTarget = defineComponent(
  (props: Props) => {
    const given = reactive({ relation: props.relation ?? ('AT_LEAST' as Aim), value: '', reason: '' })
    const told = ref('')
    const idOf = (field: string) => `${props.id ?? 'target'}-${field}`
    const deed = useFormDeed(SetTargetDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { indicator, unit, district, from, to } = props
      const { relation, reason } = given
      const value = Number(given.value)
      told.value = ''
      if (!(await deed.send({ input: { indicator, district, from, to, relation, value, reason } }))) return
      told.value = text({
        zh: `已设定 ${from}–${to} 年目标：${aims[relation].zh} ${digitsOf(value)}${unit}。`,
        en: `Set for ${from}–${to}: ${aims[relation].en} ${digitsOf(value)} ${unit}.`,
      })
      given.value = given.reason = ''
    }
    const at = (field: string) => problemsAt(deed.problems.value, field)
    return () => (
      <form onSubmit={submit}>
        <Field id={idOf('relation')} label={text({ zh: '要求', en: 'Meant as' })} problems={[]}>
          <select id={idOf('relation')} v-model={given.relation}>
            {Object.entries(aims).map(([aim, words]) => (
              <option key={aim} value={aim}>
                {text(words)}
              </option>
            ))}
          </select>
        </Field>
        <QuantityField
          id={idOf('value')}
          label={text({ zh: `目标值（${props.unit}）`, en: `Target (${props.unit})` })}
          value={given.value}
          problems={at('value')}
          onGive={(value) => {
            given.value = value
          }}
        />
        <ReasonField
          id={idOf('reason')}
          label={text({ zh: '理由', en: 'Why' })}
          value={given.reason}
          problems={at('reason')}
          onGive={(value) => {
            given.reason = value
          }}
        />
        <FormEnd deed={deed} fields={['value', 'reason']} label={text({ zh: '设定', en: 'Set' })} />
        {told.value && <p role="status">{told.value}</p>}
      </form>
    )
  },
  { props: ['relation', 'id', 'indicator', 'unit', 'district', 'from', 'to'] },
)
