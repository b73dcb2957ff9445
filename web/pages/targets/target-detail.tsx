import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { amountOf } from '../../parts/figures/amount-of.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { SetTarget } from '../../parts/figures/set-target.tsx'
import { TargetHistory } from '../../parts/figures/target-history.tsx'
import { TargetMark } from '../../parts/figures/target-mark.tsx'
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
  const { indicator, from, to, expected, elapsed, revisions } = target
  return (
    <>
      <p>
        {text({ zh: '按均匀进度此时应有', en: 'An even pace would have brought' })}{' '}
        <Amount of={amountOf(indicator, { value: expected })} />
        {text({
          zh: `（时间已过 ${digitsOf(elapsed)}%）`,
          en: ` (${digitsOf(elapsed)}% of the time is over)`,
        })}
      </p>
      <TargetHistory indicator={indicator} revisions={revisions} />
      {target.parts.length > 0 && <Shares target={target} />}
      {mayChange && (
        <details>
          <summary>{text({ zh: '修订目标', en: 'Revise the target' })}</summary>
          <SetTarget
            relation={target.relation}
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

function Shares({ target: { indicator, parts } }: { target: Target }) {
  return (
    <table>
      <caption>{text({ zh: '各区目标', en: "The districts' targets" })}</caption>
      <thead>
        <tr>
          <th scope="col">{text({ zh: '区', en: 'District' })}</th>
          <th scope="col" class="number">
            {text({ zh: '目标', en: 'Target' })}
          </th>
          <th scope="col" class="number">
            {text({ zh: '现有', en: 'Now' })}
          </th>
          <th scope="col">{text({ zh: '进度', en: 'Pace' })}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.district?.id}>
            <th scope="row">{part.district?.name}</th>
            <td class="number">
              <Amount of={amountOf(indicator, part)} />
            </td>
            <td class="number">
              <Amount of={amountOf(indicator, part.figure)} />
            </td>
            <td>
              <TargetMark of={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
