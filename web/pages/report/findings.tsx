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
export function Findings({ record, status, findings }: Props) {
  return (
    <>
      {findings.map(({ code, weight, text: said, explanation }) => (
        <div key={`${code} ${said}`} class="finding">
          <p>
            <strong>{text(valueWords('FindingWeight', weight))}</strong> {said}
          </p>
          {explanation && (
            <p class="note">
              {text({ zh: '本单位说明：', en: 'Explained: ' })}
              {explanation}
            </p>
          )}
          {weight === 'EXPLAIN' && !explanation && unsent.includes(status) && (
            <p class="note">
              {text({
                zh: '如无误，提交后再作说明。',
                en: 'If it is right, it can be explained once it is submitted.',
              })}
            </p>
          )}
          {weight === 'EXPLAIN' && !explanation && waiting.includes(status) && (
            <ExplainFinding record={record} code={code} />
          )}
        </div>
      ))}
    </>
  )
}
