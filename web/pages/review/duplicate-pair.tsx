import { defineComponent, ref } from 'vue'
import { useDeed } from '../../graph/use-deed.ts'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { describedBy, Field, type Problem, Problems, problemsAt } from '../../parts/forms/field.tsx'
import { Failure } from '../../parts/layout/answered.tsx'
import { JudgeDuplicateDocument } from './judge.generated.ts'
import { type Pair, SideBySide } from './side-by-side.tsx'

/** Two records that may report one activity, side by side, and what is decided about them. */
export const DuplicatePair = defineComponent(
  (props: { pair: Pair }) => {
    const { first, second, id: pairId } = props.pair
    const judge = useDeed(JudgeDuplicateDocument)
    const verdict = ref('CO_HOSTED')
    const keep = ref(first?.recordId ?? '')
    const reason = ref('')
    const problems = ref<Problem[]>([])
    const id = `reason-${pairId}`

    async function onJudge(event: Event) {
      event.preventDefault()
      const input = {
        pair: pairId,
        verdict: verdict.value as NonNullable<Pair['verdict']>,
        reason: reason.value,
        ...(verdict.value === 'SAME' ? { keep: keep.value } : {}),
      }
      const data = await judge.run({ input })
      problems.value = data && 'problems' in data.judgeDuplicate ? data.judgeDuplicate.problems : []
    }

    const form = () => (
      <form onSubmit={onJudge}>
        <fieldset class="verdicts">
          <legend>{text({ zh: '如何处理', en: 'What are they' })}</legend>
          {valuesOf('DuplicateVerdict').map((value) => (
            <label key={value}>
              <input v-model={verdict.value} type="radio" name={`verdict-${pairId}`} value={value} />{' '}
              {text(valueWords('DuplicateVerdict', value))}
            </label>
          ))}
        </fieldset>
        {verdict.value === 'SAME' && (
          <label class="field">
            {text({ zh: '保留哪一条', en: 'The one that stays' })}
            <select v-model={keep.value}>
              {[first, second].map(
                (one) =>
                  one && (
                    <option key={one.recordId} value={one.recordId}>
                      {one.organization?.name} · {one.title}
                    </option>
                  ),
              )}
            </select>
          </label>
        )}
        <Field
          id={id}
          label={text({ zh: '理由', en: 'Reason' })}
          problems={problemsAt(problems.value, 'reason')}
        >
          <input
            v-model={reason.value}
            id={id}
            required
            maxlength="500"
            {...describedBy(id, problemsAt(problems.value, 'reason'))}
          />
        </Field>
        {problems.value.some(({ field }) => field !== 'reason') && (
          <Problems problems={problems.value.filter(({ field }) => field !== 'reason')} />
        )}
        {judge.failure.value && <Failure failure={judge.failure.value} />}
        <button type="submit" disabled={judge.isUnderWay.value}>
          {text({ zh: '判定', en: 'Decide' })}
        </button>
      </form>
    )

    const pairAs = ({ score, reasons, verdict: judged, reason: why, judgedBy }: Pair) =>
      first &&
      second && (
        <article class="pair">
          <p class="note">
            {text({
              zh: `相像 ${Math.round(score * 100)}%：`,
              en: `${Math.round(score * 100)}% alike: `,
            })}
            {reasons.map((value) => text(valueWords('DuplicateReason', value))).join('、')}
          </p>
          <SideBySide first={first} second={second} />
          {judged ? (
            <p>
              <strong>{text(valueWords('DuplicateVerdict', judged))}</strong> {why}（{judgedBy}）
            </p>
          ) : (
            form()
          )}
        </article>
      )

    return () => pairAs(props.pair)
  },
  { props: ['pair'] },
)
