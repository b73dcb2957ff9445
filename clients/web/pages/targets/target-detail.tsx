import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { amountOf } from '../../parts/figures/amount-of.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { TargetHistory } from '../../parts/figures/target-history.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { pathFacts } from '../../parts/figures/target-progress.tsx'
import { FactList } from '../../parts/layout/fact-list.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { ShareOut } from './share-out.tsx'
import type { District, Target } from './target.ts'

interface Props {
  target: Target
  /** Id of the area it is set for. */
  area: string
  /** Districts it may be shared out to. */
  parts: readonly District[]
  mayChange: boolean
}

/** One target: its history, what its districts aim at, and the forms of whoever may set it. */
export function TargetDetail({ target, area, parts, mayChange }: Props) {
  const { indicator, from, to, revisions } = target
  return (
    <>
      <FactList facts={pathFacts(indicator, target)} />
      <TargetHistory indicator={indicator} revisions={revisions} />
      {target.parts.length > 0 && <Shares target={target} />}
      {mayChange && (
        <details>
          <summary>{text({ zh: '修订目标', en: 'Revise the target' })}</summary>
          <SetTarget
            stands={target}
            indicator={indicator.code}
            unit={indicator.unit}
            district={area}
            from={from}
            to={to}
          />
        </details>
      )}
      {mayChange && parts.length > 0 && (
        <details>
          <summary>{text({ zh: '分解到各区', en: 'Share out to districts' })}</summary>
          <ShareOut target={target} districts={parts} />
        </details>
      )}
    </>
  )
}

const Shares = ({ target: { indicator, parts } }: { target: Target }) => (
  <DataTable
    isFixed
    label={text({ zh: '各区目标', en: "The districts' targets" })}
    caption={text({ zh: '各区目标', en: "The districts' targets" })}
    columns={shareColumns(indicator)}
    rows={parts}
    keyOf={({ district }, place) => district?.id ?? place}
  />
)

const shareColumns = (indicator: Target['indicator']): Columns<Target['parts'][number]> => [
  { heading: text({ zh: '区', en: 'District' }), names: 'row', cell: ({ district }) => district?.name },
  {
    heading: text({ zh: '目标', en: 'Target' }),
    look: 'number',
    cell: (part) => <Amount of={amountOf(indicator, part)} />,
  },
  {
    heading: text({ zh: '现有', en: 'Now' }),
    look: 'number',
    cell: ({ figure }) => <Amount of={amountOf(indicator, figure)} />,
  },
  { heading: text({ zh: '进度', en: 'Pace' }), cell: (part) => <TargetMark of={part} /> },
]
