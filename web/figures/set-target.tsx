import { defineComponent, reactive } from 'vue'
import { problemsAt } from '../forms/field.tsx'
import { FormEnd } from '../forms/form-end.tsx'
import { QuantityField, ReasonField } from '../forms/inputs.tsx'
import { useFormDeed } from '../forms/use-form-deed.ts'
import { text } from '../language/language.ts'
import { SetTargetDocument } from './set-target.generated.ts'

interface Props {
  indicator: string
  unit: string
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
    const given = reactive({ value: '', reason: '' })
    const deed = useFormDeed(SetTargetDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { indicator, district, from, to } = props
      const input = { indicator, district, from, to, value: Number(given.value), reason: given.reason }
      if (await deed.send({ input })) given.value = given.reason = ''
    }
    const at = (field: string) => problemsAt(deed.problems.value, field)
    return () => (
      <form onSubmit={submit}>
        <QuantityField
          id={`${props.id ?? 'target'}-value`}
          label={text({ zh: `目标值（${props.unit}），至少`, en: `At least (${props.unit})` })}
          value={given.value}
          problems={at('value')}
          onGive={(value) => {
            given.value = value
          }}
        />
        <ReasonField
          id={`${props.id ?? 'target'}-reason`}
          label={text({ zh: '理由', en: 'Why' })}
          value={given.reason}
          problems={at('reason')}
          onGive={(value) => {
            given.reason = value
          }}
        />
        <FormEnd deed={deed} fields={['value', 'reason']} label={text({ zh: '设定', en: 'Set' })} />
      </form>
    )
  },
  { props: ['id', 'indicator', 'unit', 'district', 'from', 'to'] },
)
