import './findings.css'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { ExplainFinding } from './explain-finding.tsx'
import type { OwnSubmissionsQuery } from './own.generated.ts'

type Own = NonNullable<OwnSubmissionsQuery['submissions']>['nodes'][number]

interface Props {
  record: string
  status: Own['status']
  findings: Own['findings']
}

/** States in which the graph takes an explanation: a decision is still to come. */
const waiting: readonly string[] = ['SUBMITTED', 'ENDORSED']

/** States in which it is still to be handed in. */
const unsent: readonly string[] = ['DRAFT', 'RETURNED']

/** What the checks found in a record, what its organization says to it, and where that is wanted, a line to say it. */
export const Findings = ({ record, status, findings }: Props) => (
  <>
    {findings.map((finding) => (
      <div key={`${finding.code} ${finding.text}`} class="finding">
        <p>
          <strong>{text(valueWords('FindingWeight', finding.weight))}</strong> {finding.text}
        </p>
        <Explanation {...{ record, status, finding }} />
      </div>
    ))}
  </>
)

interface ExplanationProps extends Pick<Props, 'record' | 'status'> {
  finding: Props['findings'][number]
}

function Explanation({ record, status, finding: { code, weight, explanation } }: ExplanationProps) {
  if (explanation)
    return (
      <p class="note">
        {text({ zh: '本单位说明：', en: 'Explained: ' })}
        {explanation}
      </p>
    )
  if (weight !== 'EXPLAIN') return null
  if (waiting.includes(status)) return <ExplainFinding record={record} code={code} />
  return unsent.includes(status) ? (
    <p class="note">
      {text({
        zh: '如无误，提交后再作说明。',
        en: 'If it is right, it can be explained once it is submitted.',
      })}
    </p>
  ) : null
}
