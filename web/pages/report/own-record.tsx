import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { pathLabel } from '../../records/field-paths.ts'
import { typeWords } from '../../records/shapes.ts'
import { Findings } from './findings.tsx'
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
  const { id, title, status, record, reason, notes, findings, viewerCan } = one
  const type = record?.__typename ?? ''
  const slug = types.find((known) => known.type === type)?.slug
  return (
    <li>
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>{' '}
      <small>
        {text(typeWords(type))} · {record && 'occurredOn' in record && record.occurredOn}
      </small>
      {reason && (
        <p class="reason">
          {status === 'RETURNED' && text({ zh: '退回理由：', en: 'Returned: ' })}
          {reason}
        </p>
      )}
      {notes.map(({ field, note }) => (
        <p key={`${field} ${note}`} class="reason">
          {pathLabel(type, field)}
          {text({ zh: '：', en: ': ' })}
          {note}
        </p>
      ))}
      <Findings record={id} status={status} findings={findings} />
      <p class="form-buttons">
        {slug && viewerCan.correct && (
          <RouterLink class="button" to={{ path: `/report/${slug}`, query: { record: id } }}>
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
