import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import { Section } from '../layout/section.tsx'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'

/** A step of a submission: who did it and when, to which state it led. */
interface Step {
  action: string
  revision: number
  to: string
  actor: string
  at: string
  reason: string | null
}

/** Who did what with the record and when, oldest first. */
export function HistorySection({ history }: { history: readonly Step[] }) {
  const heading = text({ zh: '报送与审核经过', en: 'How it was reported and reviewed' })
  return (
    <Section id="history" heading={heading}>
      <DataTable
        label={heading}
        columns={columns()}
        rows={history}
        keyOf={({ at, action, revision }) => `${at} ${action} ${revision}`}
      />
    </Section>
  )
}

const columns = (): Columns<Step> => [
  {
    heading: text({ zh: '何时', en: 'When' }),
    cellLook: 'date',
    cell: ({ at }) => momentText(at, language.value),
  },
  {
    heading: text({ zh: '动作', en: 'Step' }),
    cell: ({ action, to }) =>
      `${text(valueWords('SubmissionAction', action))} → ${text(valueWords('RecordStatus', to))}`,
  },
  { heading: text({ zh: '稿次', en: 'Revision' }), cell: ({ revision }) => revision },
  { heading: text({ zh: '何人', en: 'By' }), cell: ({ actor }) => authorWords(actor) },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
]
