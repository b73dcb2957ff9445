import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { pathLabel } from '../../parts/records/field-paths.ts'
import { typeOf, typeWords } from '../../parts/records/shapes.ts'
import { Findings } from './findings.tsx'
import type { OwnSubmissionsQuery } from './own.generated.ts'
import type { RecordType } from './record-types.ts'
import { WithdrawAccepted } from './withdraw-accepted.tsx'

export type Own = NonNullable<OwnSubmissionsQuery['submissions']>['nodes'][number]

/** Names that no event of the browser has, lest a form in the line of a record hands the record in. */
interface Props {
  of: Own
  types: readonly RecordType[]
  onHandIn: (one: Own) => void
  onTakeBack: (one: Own, reason?: string) => void
}

/** One of the organization's records: what was said of it, what checks found, and what may be done with it. */
export function OwnRecord(props: Props) {
  const { of: one, onTakeBack } = props
  const { recordId: id, title, status, record, findings, viewerCan } = one
  return (
    <li>
      <RouterLink to={`/records/${id}`}>{title}</RouterLink>{' '}
      <small>
        {text(typeWords(typeOf(record)))} · {record && 'occurredOn' in record && record.occurredOn}
      </small>
      <Said of={one} />
      <Findings record={id} status={status} findings={findings} />
      <Buttons {...props} />
      {viewerCan.withdraw && status === 'ACCEPTED' && (
        <WithdrawAccepted id={id} onWithdraw={(reason) => onTakeBack(one, reason)} />
      )}
    </li>
  )
}

/** What a reason is the reason of: what is handed in or accepted for one corrects what counted. */
function reasonWords({ status, withdrawal }: Pick<Own, 'status' | 'withdrawal'>) {
  if (withdrawal) return { zh: '提请撤回，待审核：', en: 'To be withdrawn, waiting for a reviewer: ' }
  if (status === 'RETURNED') return { zh: '退回理由：', en: 'Returned: ' }
  return status === 'WITHDRAWN'
    ? { zh: '撤回理由：', en: 'Withdrawn: ' }
    : { zh: '更正理由：', en: 'Corrected: ' }
}

/** Why it came back, is corrected or is to be withdrawn, and what was noted beside its fields. */
function Said({ of: { status, record, reason, withdrawal, notes } }: Pick<Props, 'of'>) {
  const type = typeOf(record)
  return (
    <>
      {reason && (
        <p class="reason">
          {text(reasonWords({ status, withdrawal }))}
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
    </>
  )
}

function Buttons({ of: one, types, onHandIn, onTakeBack }: Props) {
  const { recordId: id, record, status, withdrawal, viewerCan } = one
  const slug = types.find(({ type }) => type === typeOf(record))?.slug
  return (
    <p class="form-buttons">
      {slug && viewerCan.correct && (
        <RouterLink class="button" to={{ path: `/report/${slug}`, query: { record: id } }}>
          {text({ zh: '修改', en: 'Change' })}
        </RouterLink>
      )}
      {viewerCan.submit && (
        <button type="button" onClick={() => onHandIn(one)}>
          {text({ zh: '提交', en: 'Submit' })}
        </button>
      )}
      {viewerCan.withdraw && status !== 'ACCEPTED' && (
        <button type="button" onClick={() => onTakeBack(one)}>
          {withdrawal
            ? text({ zh: '取消撤回', en: 'Keep the record' })
            : text({ zh: '撤回', en: 'Withdraw' })}
        </button>
      )}
    </p>
  )
}
