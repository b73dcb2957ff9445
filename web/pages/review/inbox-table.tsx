import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { TableScroll } from '../../layout/table-scroll.tsx'
import type { Waiting } from './review-page.tsx'

/** Submissions with a box to choose each, what checks found beneath its title. */
export function InboxTable(props: {
  waiting: readonly Waiting[]
  chosen: ReadonlySet<string>
  at: number
  onChoose: (id: string) => void
}) {
  const { waiting, chosen, at, onChoose } = props
  const label = text({ zh: '报送', en: 'Submissions' })
  return (
    <TableScroll label={label}>
      <table class="inbox">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '选', en: 'Choose' })}</th>
            <th scope="col">{text({ zh: '标题', en: 'Title' })}</th>
            <th scope="col">{text({ zh: '填报单位', en: 'Organization' })}</th>
            <th scope="col">{text({ zh: '状态', en: 'State' })}</th>
            <th scope="col">{text({ zh: '提交', en: 'Submitted' })}</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map((one, index) => (
            <tr key={one.id} class={{ at: index === at }} aria-selected={chosen.has(one.id)}>
              <td>
                <input
                  type="checkbox"
                  checked={chosen.has(one.id)}
                  aria-label={one.title}
                  onChange={() => onChoose(one.id)}
                />
              </td>
              <th scope="row">
                <RouterLink to={`/records/${one.id}`}>{one.title}</RouterLink>
                <Findings found={one.findings} />
              </th>
              <td>{one.organization?.name ?? '—'}</td>
              <td>{text(valueWords('RecordStatus', one.status))}</td>
              <td>{one.submittedAt ? momentText(one.submittedAt, language.value) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

function Findings({ found }: { found: Waiting['findings'] }) {
  if (found.length === 0) return null
  return (
    <ul class="findings">
      {found.map(({ weight, text: said, explanation }) => (
        <li key={said}>
          <strong>{text(valueWords('FindingWeight', weight))}</strong> {said}
          {explanation && ` — ${explanation}`}
        </li>
      ))}
    </ul>
  )
}
