import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import type { BulletinOfMonthQuery } from './bulletin.generated.ts'

type Line = NonNullable<BulletinOfMonthQuery['bulletin']>['lines'][number]

/** Organizations by rank: how the month of each stands, when it came, and what became of what it reported. */
export function League({ lines }: { lines: readonly Line[] }) {
  const label = text({ zh: '各单位报送情况', en: 'Organizations' })
  return (
    <TableScroll label={label}>
      <table class="stacked">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '名次', en: 'Rank' })}</th>
            <th scope="col">{text({ zh: '单位', en: 'Organization' })}</th>
            <th scope="col">{text({ zh: '情况', en: 'State' })}</th>
            <th scope="col">{text({ zh: '首次报送', en: 'First reported' })}</th>
            <th scope="col" class="number">
              {text({ zh: '已采纳', en: 'Accepted' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '待审核', en: 'Waiting' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '已退回', en: 'Returned' })}
            </th>
          </tr>
        </thead>
        <tbody>{lines.map(lineOf)}</tbody>
      </table>
    </TableScroll>
  )
}

const tones: Readonly<Record<string, string>> = {
  REPORTED: 'good',
  NOTHING: 'good',
  LATE: 'odd',
  RETURNED: 'odd',
  MISSING: 'bad',
}

function lineOf(line: Line) {
  const { rank, name, state, reportedOn, accepted, pending, returned } = line
  return (
    <tr key={name}>
      <td data-label={text({ zh: '名次', en: 'Rank' })}>{rank}</td>
      <th scope="row">
        <NameOf line={line} />
      </th>
      <td>
        <span class={['mark', tones[state] ?? 'none']}>{text(valueWords('ObligationState', state))}</span>
      </td>
      <td class="date" data-label={text({ zh: '首报', en: 'Came' })}>
        {reportedOn ?? '—'}
      </td>
      <td class="number" data-label={text({ zh: '采纳', en: 'Accepted' })}>
        {accepted}
      </td>
      <td class="number" data-label={text({ zh: '待审', en: 'Waiting' })}>
        {pending ?? '—'}
      </td>
      <td class="number" data-label={text({ zh: '退回', en: 'Returned' })}>
        {returned ?? '—'}
      </td>
    </tr>
  )
}

/** The name as the bulletin has it, leading to the organization's page. */
export function NameOf({ line }: { line: Pick<Line, 'name' | 'organization'> }) {
  const { name, organization } = line
  return organization ? (
    <RouterLink to={`/organizations/${organization.id}`}>{name}</RouterLink>
  ) : (
    <span>{name}</span>
  )
}
