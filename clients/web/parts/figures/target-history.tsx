import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { authorWords } from '../../viewer/author-words.ts'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import { Amount } from './amount.tsx'
import { amountOf, type Measured } from './amount-of.ts'
import type { Amount as AmountValue } from './quantity-words.ts'
import { TargetValue } from './target-value.tsx'

interface Props {
  indicator: Measured
  revisions: readonly {
    revision: number
    value: number
    relation: AmountValue['relation']
    baseline: number | null
    path: string | null
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
    columns={columns(indicator, revisions)}
    rows={revisions}
    keyOf={({ revision }) => revision}
  />
)

type Revision = Props['revisions'][number]

const columns = (indicator: Measured, revisions: readonly Revision[]): Columns<Revision> => [
  { heading: text({ zh: '时刻', en: 'When' }), cell: ({ setAt }) => momentText(setAt, language.value) },
  {
    heading: text({ zh: '目标值', en: 'Value' }),
    look: 'number',
    cell: ({ value, relation }) => <TargetValue indicator={indicator} target={{ value, relation }} />,
  },
  ...(revisions.some(({ baseline, path }) => baseline !== null || path !== null)
    ? [courseColumn(indicator)]
    : []),
  { heading: text({ zh: '由谁', en: 'By' }), cell: ({ setBy }) => authorWords(setBy) },
  { heading: text({ zh: '理由', en: 'Why' }), cell: ({ reason }) => reason },
]

/** From what it was to be come to and how, where any revision said so. */
const courseColumn = (indicator: Measured): Columns<Revision>[number] => ({
  heading: text({ zh: '基线与走法', en: 'From, and how' }),
  cell: ({ baseline, path }) => [
    baseline !== null && [
      text({ zh: '自 ', en: 'from ' }),
      <Amount of={amountOf(indicator, { value: baseline })} />,
    ],
    baseline !== null && path !== null && text({ zh: '，', en: ', ' }),
    path !== null && text(valueWords('TargetPath', path)),
  ],
})
