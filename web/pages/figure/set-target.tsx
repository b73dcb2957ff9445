import { defineComponent, ref } from 'vue'
import { describedBy, Field, type Problem, Problems, problemsAt } from '../../forms/field.tsx'
import { useDeed } from '../../graph/use-deed.ts'
import { text } from '../../language/language.ts'
import { Failure } from '../../layout/answered.tsx'
import { SetTargetDocument } from './set-target.generated.ts'

interface Props {
  indicator: string
  unit: string
  /** The area it is set for. */
  district: string
  from: number
  to: number
}

/** Sets or revises the target of these years and this area; what it was stays in its history. */
export const SetTarget = defineComponent(
  (props: Props) => {
    const value = ref('')
    const reason = ref('')
    const problems = ref<readonly Problem[]>([])
    const { run, isUnderWay, failure } = useDeed(SetTargetDocument)
    const submit = async (event: Event) => {
      event.preventDefault()
      const { indicator, district, from, to } = props
      const input = { indicator, district, from, to, value: Number(value.value), reason: reason.value }
      const data = await run({ input })
      if (!data) return
      problems.value = 'problems' in data.setTarget ? data.setTarget.problems : []
      if (problems.value.length === 0) value.value = reason.value = ''
    }
    const at = (field: string) => problemsAt(problems.value, field)
    const others = () => problems.value.filter(({ field }) => field !== 'value' && field !== 'reason')
    return () => (
      <details>
        <summary>{text({ zh: '设定或修订目标', en: 'Set or revise the target' })}</summary>
        <form onSubmit={submit}>
          <Field
            id="target-value"
            label={text({ zh: `目标值（${props.unit}），至少`, en: `At least (${props.unit})` })}
            problems={at('value')}
          >
            <input
              id="target-value"
              type="number"
              step="0.01"
              required
              value={value.value}
              onInput={({ target }) => {
                value.value = (target as HTMLInputElement).value
              }}
              {...describedBy('target-value', at('value'))}
            />
          </Field>
          <Field id="target-reason" label={text({ zh: '理由', en: 'Why' })} problems={at('reason')}>
            <input
              id="target-reason"
              type="text"
              required
              value={reason.value}
              onInput={({ target }) => {
                reason.value = (target as HTMLInputElement).value
              }}
              {...describedBy('target-reason', at('reason'))}
            />
          </Field>
          {failure.value && <Failure failure={failure.value} />}
          {others().length > 0 && <Problems problems={others()} />}
          <button type="submit" class="primary" disabled={isUnderWay.value}>
            {text({ zh: '设定', en: 'Set' })}
          </button>
        </form>
      </details>
    )
  },
  { props: ['indicator', 'unit', 'district', 'from', 'to'] },
)
