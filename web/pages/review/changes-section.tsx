import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
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
        <TableScroll label={heading}>
          <table class="changes">
            <thead>
              <tr>
                <th scope="col">{text({ zh: '字段', en: 'Field' })}</th>
                <th scope="col">{text({ zh: '之前', en: 'Before' })}</th>
                <th scope="col">{text({ zh: '现在', en: 'Now' })}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, label, kind, before, after }) => (
                <tr key={field}>
                  <th scope="row">
                    {label}
                    {kind !== 'CHANGED' && <small> {text(valueWords('FieldChangeKind', kind))}</small>}
                  </th>
                  <td>{before === null ? '—' : <del>{before}</del>}</td>
                  <td>{after === null ? '—' : <ins>{after}</ins>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </section>
  )
}
