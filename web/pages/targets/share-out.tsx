import { computed, defineComponent, reactive, ref } from 'vue'
import { text } from '../../language/language.ts'
import { describedBy, Field, problemsAt } from '../../parts/forms/field.tsx'
import { FormEnd } from '../../parts/forms/form-end.tsx'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { useFormDeed } from '../../parts/forms/use-form-deed.ts'
import { ShareOutTargetDocument } from './share-out.generated.ts'
import { type District, type Target, wordsOf } from './target.ts'

interface Props {
  target: Target
  districts: readonly District[]
}

/** Sets the districts' targets together; their sum stands beside the city's target while it is typed. */
export const ShareOut = defineComponent(
  (props: Props) => {
    const values = reactive<Record<string, string>>(
      Object.fromEntries(props.target.parts.map(({ district, value }) => [district?.id ?? '', `${value}`])),
    )
    const reason = ref('')
    const allowGap = ref(false)
    const told = ref('')
    const deed = useFormDeed(ShareOutTargetDocument)
    const shares = computed(() =>
      props.districts.flatMap(({ id }) => (values[id] ? [{ district: id, value: Number(values[id]) }] : [])),
    )
    const sum = () => shares.value.reduce((total, { value }) => total + Math.round(value * 100), 0) / 100
    const submit = async (event: Event) => {
      event.preventDefault()
      const { indicator, from, to } = props.target
      const given = { indicator: indicator.code, from, to, shares: shares.value }
      told.value = ''
      if (!(await deed.send({ input: { ...given, allowGap: allowGap.value, reason: reason.value } }))) return
      told.value = text({
        zh: `已分解到${shares.value.length}个区。`,
        en: `Shared out to ${shares.value.length} districts.`,
      })
      reason.value = ''
    }
    /** Problems of a share stand under its place among those that were sent. */
    const at = (district: string) => {
      const place = shares.value.findIndex((share) => share.district === district)
      return place < 0 ? [] : problemsAt(deed.problems.value, `shares.${place}.value`)
    }
    const shareField = ({ id, code, name }: District) => (
      <Field key={id} id={`share-${code}`} label={name} problems={at(id)}>
        <input
          id={`share-${code}`}
          type="number"
          step="0.01"
          v-model={values[id]}
          {...describedBy(`share-${code}`, at(id))}
        />
      </Field>
    )
    const placed = () => ['reason', ...shares.value.map((_, index) => `shares.${index}.value`)]
    return () => (
      <form onSubmit={submit}>
        <div class="shares">{props.districts.map(shareField)}</div>
        <p role="status">
          {text({
            zh: `各区之和 ${wordsOf(props.target, sum())}，全市目标 ${wordsOf(props.target, props.target.value)}`,
            en: `Sum ${wordsOf(props.target, sum())}, target of the city ${wordsOf(props.target, props.target.value)}`,
          })}
        </p>
        <label>
          <input type="checkbox" v-model={allowGap.value} />{' '}
          {text({ zh: '两者可以不等', en: 'They need not be equal' })}
        </label>
        <ReasonField
          id="share-reason"
          label={text({ zh: '分解的理由', en: 'Why it is shared so' })}
          value={reason.value}
          problems={problemsAt(deed.problems.value, 'reason')}
          onGive={(value) => {
            reason.value = value
          }}
        />
        <FormEnd deed={deed} fields={placed()} label={text({ zh: '分解', en: 'Share out' })} />
        {told.value && <p role="status">{told.value}</p>}
      </form>
    )
  },
  { props: ['target', 'districts'] },
)
