import { text } from '../../language/language.ts'
import { type Fact, FactList } from '../layout/fact-list.tsx'
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
  figure: Pick<AmountValue, 'value' | 'basis'>
}

/** How far a target is reached against an even pace. */
export const TargetProgress = (props: Props) => (
  <>
    <TargetMark of={props.target} />
    <FactList look="pairs" facts={factsOf(props)} />
  </>
)

const factsOf = ({ indicator, target, figure }: Props): Fact[] => [
  [text({ zh: '时期', en: 'Period' }), `${target.from}–${target.to}`],
  [text({ zh: '目标', en: 'Target' }), <TargetValue indicator={indicator} target={target} />],
  [text({ zh: '现有', en: 'Now' }), <Amount of={amountOf(indicator, figure)} />],
  [
    text({ zh: '按均匀进度应有', en: 'An even pace would have brought' }),
    [
      <Amount of={amountOf(indicator, { value: target.expected })} />,
      text({
        zh: `（时间已过 ${digitsOf(target.elapsed)}%）`,
        en: ` (${digitsOf(target.elapsed)}% of the time is over)`,
      }),
    ],
  ],
]
