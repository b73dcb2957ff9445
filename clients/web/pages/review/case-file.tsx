import { defineComponent, onMounted, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { FieldList } from '../../parts/records/field-list.tsx'
import { fieldPaths, pathLabel } from '../../parts/records/field-paths.ts'
import { HistorySection } from '../../parts/records/history-section.tsx'
import { fieldsOf, typeOf, typeWords } from '../../parts/records/shapes.ts'
import { useDetail } from '../../parts/records/use-detail.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { ReviewCaseDocument, type ReviewCaseQuery } from './case.generated.ts'
import { ChangesSection } from './changes-section.tsx'
import { DecisionBar } from './decision-bar.tsx'
import { DuplicatePair } from './duplicate-pair.tsx'
import { Findings } from './findings.tsx'
import type { Receipt, Step } from './receipt.ts'

type Submission = NonNullable<ReviewCaseQuery['submission']>
type Node = NonNullable<ReviewCaseQuery['node']>

interface Props {
  id: string
  /** Whether decisions are offered here; not while several submissions are chosen beside it. */
  isDecidable: boolean
  onStep: (step: Step, receipt: Receipt) => void
}

/** All a reviewer needs about one submission: what changed, what checks found, who else reported it, what it holds. */
export const CaseFile = defineComponent(
  (props: Props) => {
    const head = ref<HTMLElement>()
    const asked = useGraphQuery(ReviewCaseDocument, () => ({ id: props.id }))
    onMounted(() => {
      head.value?.focus()
    })
    const show = ({ submission, node }: ReviewCaseQuery) =>
      submission && node && 'changes' in node ? (
        <>
          <Head submission={submission} node={node} />
          <Content {...{ submission, node }} isDecidable={props.isDecidable} onStep={props.onStep} />
        </>
      ) : (
        <Empty why={text({ zh: '没有这条报送，或您不能查看。', en: 'There is no such submission.' })} />
      )
    const title = () => asked.value.answer?.data.submission?.title

    return () => (
      <article
        ref={head}
        class="case"
        tabindex="-1"
        aria-label={title() ?? text({ zh: '报送', en: 'Submission' })}
      >
        {answered(asked.value, show)}
      </article>
    )
  },
  { props: ['id', 'isDecidable', 'onStep'] },
)

function Head({ submission, node }: { submission: Submission; node: Node & { changes: unknown } }) {
  const { recordId: id, title, organization, status, revision, desk } = submission
  const facts = [
    text(typeWords(typeOf(node))),
    organization?.name,
    'occurredOn' in node && node.occurredOn,
    'district' in node && node.district?.name,
    'credit' in node && node.credit?.name,
    text(valueWords('RecordStatus', status)),
    desk === 'DISTRICT' && text(valueWords('ReviewDesk', desk)),
    text({ zh: `第 ${revision} 稿`, en: `revision ${revision}` }),
  ]
  return (
    <>
      <h2>
        <RouterLink to={`/records/${id}`}>{title}</RouterLink>
      </h2>
      <p class="note">{facts.filter(Boolean).join(' · ')}</p>
      {asksChange(submission) && (
        <p class="reason">
          {text(submission.withdrawal ? withdrawalWords : correctionWords)}
          {submission.reason}
        </p>
      )}
    </>
  )
}

/** Whether it waits to take the place of what counts, or to take it away. */
const asksChange = ({ withdrawal, reason, status, acceptedRevision }: Submission) =>
  withdrawal || (reason !== null && acceptedRevision !== null && ['SUBMITTED', 'ENDORSED'].includes(status))

const withdrawalWords = {
  zh: '提请撤回已采纳的记录：采纳即撤回，退回则记录照旧。理由：',
  en: 'Asks to withdraw an accepted record: accepting withdraws it, returning leaves it as it is. Reason: ',
}

const correctionWords = {
  zh: '更正已采纳的记录：采纳前照旧计数。理由：',
  en: 'Corrects an accepted record, which counts as it was until this is accepted. Reason: ',
}

/** The parts of a case; the content of the record names the places that notes can stand beside. */
const Content = defineComponent(
  (props: ContentProps) => {
    const type = typeOf(props.node)
    const detail = useDetail(type, props.submission.recordId)
    const content = () => detail?.value.answer?.data.node ?? {}
    return () => (
      <>
        <Locked by={props.submission.lockedBy} />
        {props.isDecidable && (
          <DecisionBar of={[props.submission]} paths={fieldPaths(type, content())} onStep={props.onStep} />
        )}
        <ReturnedWith submission={props.submission} type={type} />
        <Found of={props} />
        <h3>{text({ zh: '内容', en: 'Content' })}</h3>
        {detail &&
          answered(detail.value, ({ node }) => <FieldList fields={fieldsOf(type)} of={node ?? {}} />)}
        <HistorySection history={props.submission.history} />
      </>
    )
  },
  { props: ['submission', 'node', 'isDecidable', 'onStep'] },
)

const Locked = ({ by }: { by: string | null }) =>
  by ? (
    <p class="state">{text({ zh: `${authorWords(by)} 正在审核。`, en: `Held by ${authorWords(by)}.` })}</p>
  ) : null

/** What checks found, what has changed since it was last submitted, and what else may report the same. */
const Found = ({ of: { submission, node } }: { of: Pick<ContentProps, 'submission' | 'node'> }) => (
  <>
    <Findings found={submission.findings} />
    {submission.revision > 1 && 'changes' in node && <ChangesSection changes={node.changes} />}
    {submission.duplicates.length > 0 && (
      <section aria-labelledby="duplicates">
        <h3 id="duplicates">{text({ zh: '疑似重复', en: 'Likely duplicates' })}</h3>
        {submission.duplicates.map((pair) => (
          <DuplicatePair key={pair.id} pair={pair} />
        ))}
      </section>
    )}
  </>
)

interface ContentProps extends Omit<Props, 'id'> {
  submission: Submission
  node: Node
}

/** Why it was returned, and what was noted beside which field. */
function ReturnedWith({ submission, type }: { submission: Submission; type: string }) {
  const { notes } = submission
  const reason = asksChange(submission) ? null : submission.reason
  if (!reason && notes.length === 0) return null
  return (
    <div class="state">
      {reason && <p>{reason}</p>}
      <ul>
        {notes.map(({ field, note }) => (
          <li key={`${field} ${note}`}>
            <strong>{pathLabel(type, field)}</strong> {note}
          </li>
        ))}
      </ul>
    </div>
  )
}
