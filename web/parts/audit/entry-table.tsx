import './audit.css'
import { RouterLink } from 'vue-router'
import { secondText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { isRecordType } from '../records/shapes.ts'
import { TableScroll } from '../tables/table-scroll.tsx'
import { wordsOfAction, wordsOfObject } from './action-words.ts'
import type { AuditEntry } from './audit-entry.ts'
import { EntryDetails } from './entry-details.tsx'

interface Props {
  entries: readonly AuditEntry[]
  /** What the table is of. */
  label: string
  /** Whether each entry says what it was done to: not where all are of one object. */
  withObject: boolean
}

/** Entries of the audit: when, who as what and from where, what was done to what, and how it went. */
export function EntryTable({ entries, label, withObject }: Props) {
  return (
    <TableScroll label={label}>
      <table class="audit stacked">
        <thead>
          <tr>
            <th scope="col">{text({ zh: '何时', en: 'When' })}</th>
            <th scope="col">{text({ zh: '何人', en: 'By whom' })}</th>
            <th scope="col">{text({ zh: '动作', en: 'What was done' })}</th>
            {withObject && <th scope="col">{text({ zh: '对象', en: 'Object' })}</th>}
            <th scope="col">{text({ zh: '结果', en: 'Outcome' })}</th>
            <th scope="col">{text({ zh: '变动与编号', en: 'Changes and reference' })}</th>
          </tr>
        </thead>
        <tbody>{entries.map((entry) => row(entry, withObject))}</tbody>
      </table>
    </TableScroll>
  )
}

function row(entry: AuditEntry, withObject: boolean) {
  const { number, at, actor, role, address, action, outcome, reason } = entry
  return (
    <tr key={number}>
      <td class="date">{secondText(at, language.value)}</td>
      <td>
        {actor}
        <small class="block">
          {[text(valueWords('ViewerRole', role)), address].filter(Boolean).join(' · ')}
        </small>
      </td>
      <th scope="row">
        {text(wordsOfAction(action))}
        {reason && <small class="block">{text({ zh: `理由：${reason}`, en: `Why: ${reason}` })}</small>}
      </th>
      {withObject && <td>{objectOf(entry)}</td>}
      <td>
        <Outcome of={outcome} />
      </td>
      <td class="details">
        <EntryDetails entry={entry} />
      </td>
    </tr>
  )
}

const marks = {
  DONE: { mark: '✓', tone: 'good' },
  REFUSED: { mark: '✕', tone: 'odd' },
  DENIED: { mark: '⊘', tone: 'bad' },
} as const

/** How something went, by mark and word. */
export function Outcome({ of: outcome }: { of: AuditEntry['outcome'] }) {
  const { mark, tone } = marks[outcome]
  return (
    <span class={['mark', tone]}>
      <span aria-hidden="true">{mark}</span>
      {text(valueWords('AuditOutcome', outcome))}
    </span>
  )
}

/** A record leads to its page, an edition to its own; of anything else its entries are one filter away. */
function objectOf({ objectType, object, organization }: AuditEntry) {
  if (!objectType || !object) return '—'
  const name = text(wordsOfObject(objectType))
  const address = addressOf(objectType, object)
  return (
    <>
      {address ? <RouterLink to={address}>{name}</RouterLink> : name}{' '}
      <RouterLink class="alone" to={{ path: '/audit', query: { object } }}>
        {text({ zh: '只看此对象', en: 'This object alone' })}
      </RouterLink>
      {organization && <small class="block">{organization.name}</small>}
    </>
  )
}

function addressOf(type: string, object: string): string | null {
  if (isRecordType(type)) return `/records/${object}`
  return type === 'Edition' ? `/editions/${object}` : null
}
