import { type AskedPeriod, isOfYears } from '../../address/asked-period.generated.ts'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { changeText } from '../../parts/figures/change-text.ts'
import { type Fact, FactList } from '../../parts/layout/fact-list.tsx'
import { amountOf, type Facts } from './facts.ts'

/** Whether a period is compared with others of its length: not several years, whose own years say more. */
export const isCompared = (period: AskedPeriod): boolean => !isOfYears(period) || period.from === period.to

/** How the number stands to the same months of the year before and to as many months right before, and what the year has brought so far. */
export function Comparisons({ indicator, figure, period }: Facts) {
  const { yearEarlier, periodBefore, yearToDate } = figure
  const isYear = isOfYears(period)
  const facts: Fact[] = [
    comparison(text({ zh: isYear ? '较上年' : '同比', en: 'On the year before' }), yearEarlier, indicator),
    !isYear && comparison(text({ zh: '环比', en: 'On the period before' }), periodBefore, indicator),
    !isYear &&
      yearToDate && [
        text({ zh: '累计', en: 'Year to date' }),
        [<Amount of={amountOf(indicator, yearToDate)} />, ' ', <Whose of={yearToDate} />],
      ],
  ]
  return facts.some(Boolean) ? <FactList look="comparisons" facts={facts} /> : null
}

type Compared = Facts['figure']['yearEarlier']

/** The change, and what it was before; why there is none where there is none. */
function comparison(name: string, of: Compared, { unit, ...indicator }: Facts['indicator']): Fact {
  if (!of) return false
  const { change, growth, figure } = of
  const said =
    change === null
      ? text({ zh: '无可比的数', en: 'nothing to compare with' })
      : changeText({ change, growth }, unit)
  return [
    name,
    [said, ' ', <Whose of={figure} amount={<Amount of={amountOf({ unit, ...indicator }, figure)} />} />],
  ]
}

const Whose = ({ of, amount }: { of: { periodName: string }; amount?: unknown }) => (
  <span class="note">
    {of.periodName} {amount}
  </span>
)
