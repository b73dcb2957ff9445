import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { ReviewCaseQuery } from './case.generated.ts'

export type Change = Extract<NonNullable<ReviewCaseQuery['node']>, { changes: unknown }>['changes'][number]

/** What became of each field since the record was last submitted. */
export function ChangesSection({ changes }: { changes: readonly Change[] }) {
  const heading = text({ zh: '与上一稿相比', en: 'Since the last submission' })
  return (
    <section aria-labelledby="changes">
      <h3 id="changes">{heading}</h3>
      {changes.length === 0 ? (
        <p class="note">{text({ zh: '内容没有变化。', en: 'Nothing changed.' })}</p>
      ) : (
        <DataTable
          label={heading}
          look="changes"
          columns={columns()}
          rows={changes}
          keyOf={({ field }) => field}
        />
      )}
    </section>
  )
}

const columns = (): Columns<Change> => [
  {
    heading: text({ zh: '字段', en: 'Field' }),
    names: 'row',
    cell: ({ label, kind }) => [
      label,
      kind !== 'CHANGED' && <small> {text(valueWords('FieldChangeKind', kind))}</small>,
    ],
  },
  {
    heading: text({ zh: '之前', en: 'Before' }),
    cell: ({ before }) => (before === null ? '—' : <del>{before}</del>),
  },
  {
    heading: text({ zh: '现在', en: 'Now' }),
    cell: ({ after }) => (after === null ? '—' : <ins>{after}</ins>),
  },
]
