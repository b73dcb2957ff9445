import { RouterLink } from 'vue-router'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { amountOf } from '../../parts/figures/amount-of.ts'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
import { TargetValue } from '../../parts/figures/target-value.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { type District, keyOf, type Target, wordsOf, yearsOf } from './target.ts'
import { TargetDetail } from './target-detail.tsx'

interface Props {
  targets: readonly Target[]
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
export function TargetTable({ targets, ...rest }: Props) {
  const label = text({ zh: '目标', en: 'Targets' })
  return (
    <TableScroll label={label}>
      <table class="stacked unfolding">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col">{text({ zh: '时期', en: 'Period' })}</th>
            <th scope="col" class="number">
              {text({ zh: '目标', en: 'Target' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '现有', en: 'Now' })}
            </th>
            <th scope="col">{text({ zh: '进度', en: 'Pace' })}</th>
            {rest.parts.length > 0 && (
              <th scope="col">{text({ zh: '各区之和与全市', en: 'Districts against the city' })}</th>
            )}
            <th scope="col">
              <span class="visually-hidden">{text({ zh: '详情', en: 'Details' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>{targets.flatMap((target) => rowsOf(target, rest))}</tbody>
      </table>
    </TableScroll>
  )
}

function rowsOf(target: Target, { open, area, parts, mayChange, onToggle }: Omit<Props, 'targets'>) {
  const { indicator, from, to } = target
  const key = keyOf(target)
  const isOpen = open === key
  return [
    <tr key={key}>
      <th scope="row">
        <RouterLink to={{ path: `/figures/${indicator.code}`, query: { from, to } }}>
          {indicator.name}
        </RouterLink>
      </th>
      <td class="date">{yearsOf(target)}</td>
      <td class="number">
        <span class="phone-label">{text({ zh: '目标', en: 'Target' })} </span>
        <TargetValue indicator={indicator} target={target} />
      </td>
      <td class="number">
        <span class="phone-label">{text({ zh: '现有', en: 'Now' })} </span>
        <Amount of={amountOf(indicator, target.figure)} />
      </td>
      <td>
        <TargetMark of={target} />
      </td>
      {parts.length > 0 && <td>{sharesWords(target)}</td>}
      <td>
        <button
          type="button"
          class="small"
          aria-expanded={isOpen}
          aria-label={text({
            zh: `${indicator.name} ${yearsOf(target)}：详情`,
            en: `${indicator.name} ${yearsOf(target)}: details`,
          })}
          onClick={() => onToggle(key)}
        >
          {text({ zh: '详情', en: 'details' })}
        </button>
      </td>
    </tr>,
    isOpen && (
      <tr key={`${key} detail`} class="unfolded">
        <td colspan={parts.length > 0 ? 7 : 6}>
          <TargetDetail target={target} area={area} parts={parts} mayChange={mayChange} />
        </td>
      </tr>
    ),
  ]
}

/** What the districts' targets come to, beside the city's. */
function sharesWords(target: Target) {
  const { partsTotal, value } = target
  if (partsTotal === null) return <span class="note">{text({ zh: '未分解', en: 'not shared out' })}</span>
  if (partsTotal === value)
    return (
      <span class="mark good">
        {text({
          zh: `合计 ${wordsOf(target, partsTotal)}，相等`,
          en: `${wordsOf(target, partsTotal)}, equal`,
        })}
      </span>
    )
  const gap = wordsOf(target, Math.abs(partsTotal - value))
  return (
    <span class="mark odd">
      {partsTotal < value
        ? text({
            zh: `合计 ${wordsOf(target, partsTotal)}，少 ${gap}`,
            en: `${wordsOf(target, partsTotal)}, ${gap} short`,
          })
        : text({
            zh: `合计 ${wordsOf(target, partsTotal)}，多 ${gap}`,
            en: `${wordsOf(target, partsTotal)}, ${gap} over`,
          })}
    </span>
  )
}
