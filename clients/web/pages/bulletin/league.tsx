import { RouterLink } from 'vue-router'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { BulletinOfMonthQuery } from './bulletin.generated.ts'

type Line = NonNullable<BulletinOfMonthQuery['bulletin']>['lines'][number]

/** Organizations by rank: how each stands, when it came, and what became of what it reported. */
export function League({ lines }: { lines: readonly Line[] }) {
  const label = text({ zh: '各单位报送情况', en: 'Organizations' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="stacked"
      columns={columns()}
      rows={lines}
      keyOf={({ name }) => name}
    />
  )
}

const columns = (): Columns<Line> => [
  {
    heading: text({ zh: '名次', en: 'Rank' }),
    phoneLabel: text({ zh: '名次', en: 'Rank' }),
    cell: ({ rank, isRanked }) => (isRanked ? rank : '—'),
  },
  { heading: text({ zh: '单位', en: 'Organization' }), names: 'row', cell: (line) => <NameOf line={line} /> },
  {
    heading: text({ zh: '情况', en: 'State' }),
    cell: ({ state }) => (
      <span class={['mark', tones[state] ?? 'none']}>{text(valueWords('ObligationState', state))}</span>
    ),
  },
  {
    heading: text({ zh: '首次报送', en: 'First reported' }),
    phoneLabel: text({ zh: '首报', en: 'Came' }),
    cellLook: 'date',
    cell: ({ reportedOn }) => reportedOn ?? '—',
  },
  {
    heading: text({ zh: '已采纳', en: 'Accepted' }),
    phoneLabel: text({ zh: '采纳', en: 'Accepted' }),
    look: 'number',
    cell: ({ accepted }) => accepted,
  },
  {
    heading: text({ zh: '待审核', en: 'Waiting' }),
    phoneLabel: text({ zh: '待审', en: 'Waiting' }),
    look: 'number',
    cell: ({ pending }) => pending ?? '—',
  },
  {
    heading: text({ zh: '已退回', en: 'Returned' }),
    phoneLabel: text({ zh: '退回', en: 'Returned' }),
    look: 'number',
    cell: ({ returned }) => returned ?? '—',
  },
]

const tones: Readonly<Record<string, string>> = {
  REPORTED: 'good',
  NOTHING: 'good',
  LATE: 'odd',
  RETURNED: 'odd',
  MISSING: 'bad',
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
