import './audit.css'
import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { secondText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { type Kinds, useKinds } from '../kinds/use-kinds.ts'
import { isRecordType } from '../records/shapes.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
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
export const EntryTable = defineComponent(
  (props: Props) => {
    const kinds = useKinds()
    return () => (
      <DataTable
        label={props.label}
        look="audit stacked"
        columns={columns(props.withObject, kinds)}
        rows={props.entries}
        keyOf={({ number }) => number}
      />
    )
  },
  { props: ['entries', 'label', 'withObject'] },
)

const columns = (withObject: boolean, kinds: Kinds): Columns<AuditEntry> => [
  {
    heading: text({ zh: '何时', en: 'When' }),
    cellLook: 'date',
    cell: ({ at }) => secondText(at, language.value),
  },
  {
    heading: text({ zh: '何人', en: 'By whom' }),
    cell: ({ actor, role, address }) => [
      authorWords(actor),
      <small class="block">
        {[text(valueWords('ViewerRole', role)), address].filter(Boolean).join(' · ')}
      </small>,
    ],
  },
  {
    heading: text({ zh: '动作', en: 'What was done' }),
    names: 'row',
    cell: ({ action, reason }) => [
      text(wordsOfAction(action)),
      reason && <small class="block">{text({ zh: `理由：${reason}`, en: `Why: ${reason}` })}</small>,
    ],
  },
  withObject && { heading: text({ zh: '对象', en: 'Object' }), cell: objectOf },
  { heading: text({ zh: '结果', en: 'Outcome' }), cell: ({ outcome }) => <Outcome of={outcome} /> },
  {
    heading: text({ zh: '变动与编号', en: 'Changes and reference' }),
    cellLook: 'details',
    cell: (entry) => <EntryDetails entry={entry} kinds={kinds} />,
  },
]

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
