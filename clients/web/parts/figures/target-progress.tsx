import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { type Fact, FactList } from '../layout/fact-list.tsx'
import { Amount } from './amount.tsx'
import { amountOf, type Measured } from './amount-of.ts'
import { type Amount as AmountValue, digitsOf } from './quantity-words.ts'
import { type Target, TargetMark } from './target-mark.tsx'
import { TargetValue } from './target-value.tsx'

/** The path of a target, and how far along it now is. */
interface OnPath {
  baseline: number | null
  path: string
  elapsed: number
  expected: number | null
}

interface Props {
  indicator: Measured
  target: Target &
    OnPath & {
      relation: AmountValue['relation']
      from: number
      to: number
    }
  /** The figure over the years of the target. */
  figure: Pick<AmountValue, 'value' | 'basis'>
}

/** How far a target is reached against its path. */
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
  ...pathFacts(indicator, target),
]

/** From what a target is come to, how, and what that would have brought by now. */
export const pathFacts = (indicator: Measured, { baseline, path, elapsed, expected }: OnPath): Fact[] => [
  baseline !== null && [
    text({ zh: '基线', en: 'From' }),
    <Amount of={amountOf(indicator, { value: baseline })} />,
  ],
  [
    text(valueWords('TargetPath', path)),
    [
      expected !== null && [
        text({ zh: '此时应有', en: 'by now' }),
        ' ',
        <Amount of={amountOf(indicator, { value: expected })} />,
      ],
      text({
        zh: `（时间已过 ${digitsOf(elapsed)}%）`,
        en: ` (${digitsOf(elapsed)}% of the time is over)`,
      }),
    ],
  ],
]
