import { defineComponent } from 'vue'
import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { ReasonField } from '../../parts/forms/inputs.tsx'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { SelectField } from '../../parts/forms/select-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { reasonWords } from '../../viewer/author-words.ts'
import {
  DecideDuplicateDocument,
  type DecideDuplicateMutationVariables,
} from './decide-duplicate.generated.ts'
import { type Pair, SideBySide } from './side-by-side.tsx'

/** Two records that may report one activity, side by side, and what is decided about them. */
export function DuplicatePair({ pair }: { pair: Pair }) {
  const { first, second, score, reasons, verdict, reason, decidedBy } = pair
  if (!first || !second) return null
  const alike = Math.round(score * 100)
  return (
    <article class="pair">
      <p class="note">
        {text({ zh: `相像 ${alike}%：`, en: `${alike}% alike: ` })}
        {reasons.map((value) => text(valueWords('DuplicateReason', value))).join('、')}
      </p>
      <SideBySide first={first} second={second} />
      {verdict ? (
        <p>
          <strong>{text(valueWords('DuplicateVerdict', verdict))}</strong>{' '}
          {reasonWords(reason ?? '', decidedBy ?? '')}
        </p>
      ) : (
        <Verdict pair={pair.id} records={[first, second]} />
      )}
    </article>
  )
}

type Verdicts = DecideDuplicateMutationVariables['input']['verdict']

interface Props {
  /** Id of the pair. */
  pair: string
  records: readonly [NonNullable<Pair['first']>, NonNullable<Pair['second']>]
}

const Verdict = defineComponent(
  ({ pair, records }: Props) => {
    const form = useMutationForm(DecideDuplicateDocument, {
      id: `pair-${pair}`,
      given: { verdict: 'CO_HOSTED' as Verdicts, keep: records[0].recordId, reason: '' },
      variables: ({ verdict, keep, reason }) => ({
        input: { pair, verdict, reason, ...(verdict === 'SAME' ? { keep } : {}) },
      }),
    })
    return () => (
      <MutationForm of={form} label={text({ zh: '判定', en: 'Decide' })} isQuiet>
        <VerdictChoice name={`verdict-${pair}`} given={form.given} />
        {form.given.verdict === 'SAME' && (
          <SelectField
            {...form.field('keep')}
            label={text({ zh: '保留哪一条', en: 'The one that stays' })}
            options={records.map(({ recordId, organization, title }) => ({
              value: recordId,
              label: `${organization?.name} · ${title}`,
            }))}
          />
        )}
        <ReasonField {...form.field('reason')} label={text({ zh: '理由', en: 'Reason' })} />
      </MutationForm>
    )
  },
  { props: ['pair', 'records'] },
)

const VerdictChoice = ({ name, given }: { name: string; given: { verdict: Verdicts } }) => (
  <fieldset class="verdicts">
    <legend>{text({ zh: '如何处理', en: 'What are they' })}</legend>
    {valuesOf('DuplicateVerdict').map((value) => (
      <label key={value}>
        <input v-model={given.verdict} type="radio" name={name} value={value} />{' '}
        {text(valueWords('DuplicateVerdict', value))}
      </label>
    ))}
  </fieldset>
)
