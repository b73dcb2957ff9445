import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { pathLabel } from '../../parts/records/field-paths.ts'
import { typeWords } from '../../parts/records/shapes.ts'
import { Findings } from './findings.tsx'
import type { OwnSubmissionsQuery } from './own.generated.ts'
import type { RecordType } from './record-types.ts'
import { WithdrawAccepted } from './withdraw-accepted.tsx'

export type Own = NonNullable<OwnSubmissionsQuery['submissions']>['nodes'][number]

interface Props {
  of: Own
  types: readonly RecordType[]
  onSubmit: (one: Own) => void
  onWithdraw: (one: Own, reason?: string) => void
}

/** One of the organization's records: what was said of it, what checks found, and what may be done with it. */
export function OwnRecord({ of: one, types, onSubmit, onWithdraw }: Props) {
  const { recordId: id, title, status, record, reason, withdrawal, notes, findings, viewerCan } = one
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
          {withdrawal && text({ zh: '提请撤回，待审核：', en: 'To be withdrawn, waiting for a reviewer: ' })}
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
          <button type="button" onClick={() => onSubmit(one)}>
            {text({ zh: '提交', en: 'Submit' })}
          </button>
        )}
        {viewerCan.withdraw && status !== 'ACCEPTED' && (
          <button type="button" onClick={() => onWithdraw(one)}>
            {withdrawal
              ? text({ zh: '取消撤回', en: 'Keep the record' })
              : text({ zh: '撤回', en: 'Withdraw' })}
          </button>
        )}
      </p>
      {viewerCan.withdraw && status === 'ACCEPTED' && (
        <WithdrawAccepted id={id} onWithdraw={(reason) => onWithdraw(one, reason)} />
      )}
    </li>
  )
}
