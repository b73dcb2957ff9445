import { computed, defineComponent, reactive } from 'vue'
import { text } from '../../language/language.ts'
import { describedBy, Field, type Problem } from '../../parts/forms/field.tsx'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
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
    const shares = computed(() => sharesOf(props.districts, values))
    const { indicator, from, to } = props.target
    const form = useMutationForm(ShareOutTargetDocument, {
      id: 'share',
      given: { allowGap: false, reason: '' },
      variables: (given) => ({
        input: { indicator: indicator.code, from, to, shares: shares.value, ...given },
      }),
      success: () => sharedWords(shares.value.length),
      clears: ['reason'],
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '分解', en: 'Share out' })}>
        <div class="shares">
          {props.districts.map((district) => shareField(district, values, shares.value, form.at))}
        </div>
        {props.target.indicator.addsUp && (
          <>
            <p role="status">{sumWords(props.target, shares.value)}</p>
            <label>
              <input type="checkbox" v-model={form.given.allowGap} />{' '}
              {text({ zh: '两者可以不等', en: 'They need not be equal' })}
            </label>
          </>
        )}
        <ReasonField
          {...form.field('reason')}
          label={text({ zh: '分解的理由', en: 'Why it is shared so' })}
        />
      </MutationForm>
    )
  },
  { props: ['target', 'districts'] },
)

interface Share {
  /** Id of the district. */
  district: string
  value: number
}

/** A share of each district for which a number is given. */
const sharesOf = (districts: readonly District[], values: Record<string, string>): Share[] =>
  districts.flatMap(({ id }) => (values[id] ? [{ district: id, value: Number(values[id]) }] : []))

const sharedWords = (count: number) =>
  text({ zh: `已分解到${count}个区。`, en: `Shared out to ${count} districts.` })

function sumWords(target: Target, shares: readonly Share[]): string {
  // Hundredths are whole numbers, whose sum is exact.
  const sum = shares.reduce((total, { value }) => total + Math.round(value * 100), 0) / 100
  const [ours, whole] = [wordsOf(target, sum), wordsOf(target, target.value)]
  return text({ zh: `各区之和 ${ours}，全市目标 ${whole}`, en: `Sum ${ours}, target of the city ${whole}` })
}

/** Problems of a share stand under its place among those that were sent. */
function shareField(
  { id, code, name }: District,
  values: Record<string, string>,
  shares: readonly Share[],
  at: (path: string) => Problem[],
) {
  const place = shares.findIndex(({ district }) => district === id)
  const problems = place < 0 ? [] : at(`shares.${place}.value`)
  return (
    <Field key={id} id={`share-${code}`} label={name} problems={problems}>
      <input
        id={`share-${code}`}
        type="number"
        step="0.01"
        v-model={values[id]}
        {...describedBy(`share-${code}`, problems)}
      />
    </Field>
  )
}
