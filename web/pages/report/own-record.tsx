import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { pathLabel } from '../../records/field-paths.ts'
import { typeWords } from '../../records/shapes.ts'
import { ExplainFinding } from './explain-finding.tsx'
import type { OwnSubmissionsQuery } from './own.generated.ts'
import type { RecordType } from './record-types.ts'

type Own = NonNullable<OwnSubmissionsQuery['submissions']>['nodes'][number]

interface Props {
  of: Own
  types: readonly RecordType[]
  onSubmit: (id: string) => void
  onWithdraw: (id: string) => void
}

/** One of the organization's records: what was said of it, what checks found, and what may be done with it. */
export function OwnRecord({ of: one, types, onSubmit, onWithdraw }: Props) {
  const { id, title, record, reason, notes, findings, viewerCan } = one
  const type = record?.__typename ?? ''
  const slug = types.find((known) => known.type === type)?.slug
  return (
    <li>
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>{' '}
      <small>
        {text(typeWords(type))} · {record && 'occurredOn' in record && record.occurredOn}
      </small>
      {reason && <p class="reason">{reason}</p>}
      {notes.map(({ field, note }) => (
        <p key={`${field} ${note}`} class="reason">
          {pathLabel(type, field)}
          {text({ zh: '：', en: ': ' })}
          {note}
        </p>
      ))}
      {findings.map(({ code, weight, text: said, explanation }) => (
        <div key={`${code} ${said}`} class="finding">
          <p>
            <strong>{text(valueWords('FindingWeight', weight))}</strong> {said}
            {explanation && <small> {explanation}</small>}
          </p>
          {weight === 'EXPLAIN' && !explanation && <ExplainFinding record={id} code={code} />}
        </div>
      ))}
      <p class="form-buttons">
        {slug && viewerCan.correct && (
          <RouterLink to={{ path: `/report/${slug}`, query: { record: id } }}>
            {text({ zh: '修改', en: 'Change' })}
          </RouterLink>
        )}
        {viewerCan.submit && (
          <button type="button" onClick={() => onSubmit(id)}>
            {text({ zh: '提交', en: 'Submit' })}
          </button>
        )}
        {viewerCan.withdraw && (
          <button type="button" onClick={() => onWithdraw(id)}>
            {text({ zh: '撤回', en: 'Withdraw' })}
          </button>
        )}
      </p>
    </li>
  )
}
