import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { QuantityField, ReasonField } from '../forms/inputs.tsx'
import { MutationForm } from '../forms/mutation-form.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { useMutationForm } from '../forms/use-mutation-form.ts'
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
    const form = useMutationForm(SetTargetDocument, {
      id: props.id ?? 'target',
      given: { relation: props.relation ?? ('AT_LEAST' as Aim), value: '', reason: '' },
      variables: (given) => ({ input: { ...targetOf(props), ...given, value: Number(given.value) } }),
      success: ({ relation, value }) => successWords(props, relation, digitsOf(Number(value))),
      clears: ['value', 'reason'],
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '设定', en: 'Set' })}>
        <SelectField
          {...form.field('relation')}
          label={text({ zh: '要求', en: 'Meant as' })}
          options={Object.entries(aims).map(([value, words]) => ({ value, label: text(words) }))}
        />
        <QuantityField
          {...form.field('value')}
          label={text({ zh: `目标值（${props.unit}）`, en: `Target (${props.unit})` })}
        />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['relation', 'id', 'indicator', 'unit', 'district', 'from', 'to'] },
)

const targetOf = ({ indicator, district, from, to }: Props) => ({ indicator, district, from, to })

const successWords = ({ from, to, unit }: Props, relation: Aim, digits: string) =>
  text({
    zh: `已设定 ${from}–${to} 年目标：${aims[relation].zh} ${digits}${unit}。`,
    en: `Set for ${from}–${to}: ${aims[relation].en} ${digits} ${unit}.`,
  })
