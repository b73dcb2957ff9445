import { defineComponent } from 'vue'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { EvidenceHistoryDocument, type EvidenceHistoryQuery } from './evidence-history.generated.ts'

/** How a record came to count: who reported, returned and accepted it; asked for when it is opened. */
export const RecordHistory = ({ id, title }: { id: string; title: string }) => (
  <Unfolding
    class="history"
    summary={[text({ zh: '经过', en: 'History' }), <span class="visually-hidden"> {title}</span>]}
    content={() => <Steps id={id} />}
  />
)

const Steps = defineComponent(
  (props: { id: string }) => {
    const asked = useGraphQuery(EvidenceHistoryDocument, () => ({ id: props.id }))
    return () => answered(asked.value, steps)
  },
  { props: ['id'] },
)

function steps({ submission }: EvidenceHistoryQuery) {
  if (!submission)
    return (
      <p class="note">
        {text({
          zh: '报送与审核的经过只给填报单位、审核人和领导看。',
          en: 'How it was reported and reviewed is shown to its organization, its reviewers and leaders.',
        })}
      </p>
    )
  return (
    <ol>
      {submission.history.map(({ at, action, to, revision, actor, reason }) => (
        <li key={`${at} ${action} ${revision}`}>
          <span class="date">{momentText(at, language.value)}</span>{' '}
          {text(valueWords('SubmissionAction', action))} → {text(valueWords('RecordStatus', to))} ·{' '}
          {authorWords(actor)}
          {reason && text({ zh: `：${reason}`, en: `: ${reason}` })}
        </li>
      ))}
    </ol>
  )
}
