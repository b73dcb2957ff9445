import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { TableScroll } from '../tables/table-scroll.tsx'

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
    <section class="section" aria-labelledby="history">
      <h2 id="history">{heading}</h2>
      <TableScroll label={heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text({ zh: '何时', en: 'When' })}</th>
              <th scope="col">{text({ zh: '动作', en: 'Step' })}</th>
              <th scope="col">{text({ zh: '稿次', en: 'Revision' })}</th>
              <th scope="col">{text({ zh: '何人', en: 'By' })}</th>
              <th scope="col">{text({ zh: '理由', en: 'Why' })}</th>
            </tr>
          </thead>
          <tbody>
            {history.map(({ at, action, to, revision, actor, reason }) => (
              <tr key={`${at} ${action} ${revision}`}>
                <td class="date">{momentText(at, language.value)}</td>
                <td>
                  {text(valueWords('SubmissionAction', action))} → {text(valueWords('RecordStatus', to))}
                </td>
                <td>{revision}</td>
                <td>{actor}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  )
}
