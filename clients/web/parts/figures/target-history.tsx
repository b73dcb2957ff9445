import { momentText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import type { Measured } from './amount-of.ts'
import type { Amount } from './quantity-words.ts'
import { TargetValue } from './target-value.tsx'

interface Props {
  indicator: Measured
  revisions: readonly {
    revision: number
    value: number
    relation: Amount['relation']
    setAt: string
    setBy: string
    reason: string
  }[]
}

/** Every value a target had: when, by whom and why. */
export const TargetHistory = ({ indicator, revisions }: Props) => (
  <DataTable
    isFixed
    label={text({ zh: '历次设定', en: 'Every value it had' })}
    caption={text({ zh: '历次设定', en: 'Every value it had' })}
    columns={columns(indicator)}
    rows={revisions}
    keyOf={({ revision }) => revision}
  />
)

const columns = (indicator: Measured): Columns<Props['revisions'][number]> => [
  { heading: text({ zh: '时刻', en: 'When' }), cell: ({ setAt }) => momentText(setAt, language.value) },
  {
    heading: text({ zh: '目标值', en: 'Value' }),
    look: 'number',
    cell: ({ value, relation }) => <TargetValue indicator={indicator} target={{ value, relation }} />,
  },
  { heading: text({ zh: '由谁', en: 'By' }), cell: ({ setBy }) => authorWords(setBy) },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
]
