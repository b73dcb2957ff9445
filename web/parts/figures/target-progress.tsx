import { text } from '../../language/language.ts'
import { Amount } from './amount.tsx'
import { amountOf, type Measured } from './amount-of.ts'
import { type Amount as AmountValue, digitsOf } from './quantity-words.ts'
import { type Target, TargetMark } from './target-mark.tsx'
import { TargetValue } from './target-value.tsx'

interface Props {
  indicator: Measured
  target: Target & {
    relation: AmountValue['relation']
    from: number
    to: number
    elapsed: number
    expected: number
  }
  /** The figure over the years of the target. */
  value: number | null
}

/** How far a target is reached against an even pace. */
export function TargetProgress({ indicator, target, value }: Props) {
  return (
    <>
      <TargetMark of={target} />
      <dl class="pairs">
        <dt>{text({ zh: '时期', en: 'Period' })}</dt>
        <dd>
          {target.from}–{target.to}
        </dd>
        <dt>{text({ zh: '目标', en: 'Target' })}</dt>
        <dd>
          <TargetValue indicator={indicator} target={target} />
        </dd>
        <dt>{text({ zh: '现有', en: 'Now' })}</dt>
        <dd>
          <Amount of={amountOf(indicator, { value })} />
        </dd>
        <dt>{text({ zh: '按均匀进度应有', en: 'An even pace would have brought' })}</dt>
        <dd>
          <Amount of={amountOf(indicator, { value: target.expected })} />
          {text({
            zh: `（时间已过 ${digitsOf(target.elapsed)}%）`,
            en: ` (${digitsOf(target.elapsed)}% of the time is over)`,
          })}
        </dd>
      </dl>
    </>
  )
}
