import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { amountOf } from '../../parts/figures/amount-of.ts'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { TargetValue } from '../../parts/figures/target-value.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { type District, keyOf, type Target, wordsOf, yearsOf } from './target.ts'
import { TargetDetail } from './target-detail.tsx'

interface Props {
  targets: readonly Target[]
  /** Why there are none, where there are none. */
  none: string
  /** Key of the target that lies open. */
  open: string
  /** Id of the area they are set for. */
  area: string
  /** Districts they may be shared out to. */
  parts: readonly District[]
  mayChange: boolean
  onToggle: (key: string) => void
}

/** Targets as rows; one lies open with its history, its shares and its forms. */
export function TargetTable(props: Props) {
  const label = text({ zh: '目标', en: 'Targets' })
  const { targets, none, open, area, parts, mayChange } = props
  return (
    <DataTable
      label={label}
      caption={label}
      isCaptionHidden
      look="stacked unfolding"
      columns={columns(props)}
      rows={targets}
      keyOf={keyOf}
      empty={none}
      unfolded={(target) =>
        open === keyOf(target) && (
          <TargetDetail target={target} area={area} parts={parts} mayChange={mayChange} />
        )
      }
    />
  )
}

const columns = ({ parts, open, onToggle }: Props): Columns<Target> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name }, from, to }) => (
      <RouterLink to={{ path: `/figures/${code}`, query: { from, to } }}>{name}</RouterLink>
    ),
  },
  { heading: text({ zh: '时期', en: 'Period' }), cellLook: 'date', cell: yearsOf },
  {
    heading: text({ zh: '目标', en: 'Target' }),
    phoneLabel: text({ zh: '目标', en: 'Target' }),
    look: 'number',
    cell: (target) => <TargetValue indicator={target.indicator} target={target} />,
  },
  {
    heading: text({ zh: '现有', en: 'Now' }),
    phoneLabel: text({ zh: '现有', en: 'Now' }),
    look: 'number',
    cell: ({ indicator, figure }) => <Amount of={amountOf(indicator, figure)} />,
  },
  { heading: text({ zh: '进度', en: 'Pace' }), cell: (target) => <TargetMark of={target} /> },
  parts.length > 0 && {
    heading: text({ zh: '各区之和与全市', en: 'Districts against the city' }),
    cell: sharesWords,
  },
  {
    heading: <span class="visually-hidden">{text({ zh: '详情', en: 'Details' })}</span>,
    cell: (target) => <DetailsButton target={target} isOpen={open === keyOf(target)} onToggle={onToggle} />,
  },
]

interface ButtonProps extends Pick<Props, 'onToggle'> {
  target: Target
  isOpen: boolean
}

function DetailsButton({ target, isOpen, onToggle }: ButtonProps) {
  const of = `${target.indicator.name} ${yearsOf(target)}`
  return (
    <button
      type="button"
      class="small"
      aria-expanded={isOpen}
      aria-label={text({ zh: `${of}：详情`, en: `${of}: details` })}
      onClick={() => onToggle(keyOf(target))}
    >
      {text({ zh: '详情', en: 'details' })}
    </button>
  )
}

/** What the districts' targets come to, beside the city's. */
function sharesWords(target: Target) {
  const { partsTotal, parts, value } = target
  if (parts.length === 0) return <span class="note">{text({ zh: '未分解', en: 'not shared out' })}</span>
  if (partsTotal === null)
    return <span class="note">{text({ zh: '各区分设，不可相加', en: 'set apart, no sum' })}</span>
  const total = wordsOf(target, partsTotal)
  if (partsTotal === value)
    return <span class="mark good">{text({ zh: `合计 ${total}，相等`, en: `${total}, equal` })}</span>
  const gap = wordsOf(target, Math.abs(partsTotal - value))
  return (
    <span class="mark odd">
      {partsTotal < value
        ? text({ zh: `合计 ${total}，少 ${gap}`, en: `${total}, ${gap} short` })
        : text({ zh: `合计 ${total}，多 ${gap}`, en: `${total}, ${gap} over` })}
    </span>
  )
}
