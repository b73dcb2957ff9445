import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { QuantityField, ReasonField } from '../forms/inputs.tsx'
import { MutationForm } from '../forms/mutation-form.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { type FieldBinding, useMutationForm } from '../forms/use-mutation-form.ts'
import { optionsOf } from '../layout/enum-options.ts'
import { type Amount, digitsOf } from './quantity-words.ts'
import { SetTargetDocument, type SetTargetInput } from './set-target.generated.ts'
import { type Aim, aims, isAim } from './target-value.tsx'

type Path = NonNullable<SetTargetInput['path']>

/** A target that stands. */
interface Present {
  relation: Amount['relation']
  baseline: number | null
  path: Path
}

interface Props {
  indicator: string
  unit: string
  /** How it is meant so far; undefined where none stands. */
  stands?: Pick<Present, 'relation' | 'baseline' | 'path'> | null | undefined
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
      given: givenOf(props),
      variables: (given) => ({ input: inputOf(props, given) }),
      success: ({ relation, value }) => successWords(props, relation, digitsOf(Number(value))),
      clears: ['value', 'reason'],
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '设定', en: 'Set' })}>
        <Fields field={form.field} unit={props.unit} />
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Why' })} />
      </MutationForm>
    )
  },
  { props: ['stands', 'id', 'indicator', 'unit', 'district', 'from', 'to'] },
)

/** What the form begins with: what stands, but for the number and why. */
const givenOf = (props: Props) => ({
  relation: aimOf(props),
  value: '',
  baseline: `${props.stands?.baseline ?? ''}`,
  path: (props.stands?.path ?? '') as Path | '',
  reason: '',
})

const inputOf = (
  props: Props,
  { value, baseline, path, ...given }: ReturnType<typeof givenOf>,
): SetTargetInput => ({
  ...{ ...targetOf(props), ...given, value: Number(value) },
  ...{ baseline: baseline === '' ? null : Number(baseline), path: path || null },
})

interface FieldProps {
  field: (name: 'relation' | 'value' | 'baseline' | 'path') => FieldBinding
  unit: string
}

/** What is aimed at, from what, and how it is come to. */
const Fields = ({ field, unit }: FieldProps) => (
  <>
    <SelectField
      {...field('relation')}
      label={text({ zh: '要求', en: 'Meant as' })}
      options={Object.entries(aims).map(([value, words]) => ({ value, label: text(words) }))}
    />
    <QuantityField {...field('value')} label={text({ zh: `目标值（${unit}）`, en: `Target (${unit})` })} />
    <QuantityField
      {...field('baseline')}
      label={text({
        zh: `基线，从多少起（${unit}，可不填）`,
        en: `Baseline, from how many (${unit}, optional)`,
      })}
      required={false}
    />
    <SelectField {...field('path')} label={pathLabel()} options={pathOptions()} />
  </>
)

const pathLabel = () => text({ zh: '怎样走到目标', en: 'How it is come to' })

const pathOptions = () => [
  { value: '', label: text({ zh: '照指标的性质', en: 'as suits the indicator' }) },
  ...optionsOf('TargetPath'),
]

const aimOf = ({ stands }: Props): Aim => (stands && isAim(stands.relation) ? stands.relation : 'AT_LEAST')

const targetOf = ({ indicator, district, from, to }: Props) => ({ indicator, district, from, to })

const successWords = ({ from, to, unit }: Props, relation: Aim, digits: string) =>
  text({
    zh: `已设定 ${from}–${to} 年目标：${aims[relation].zh} ${digits}${unit}。`,
    en: `Set for ${from}–${to}: ${aims[relation].en} ${digits} ${unit}.`,
  })
