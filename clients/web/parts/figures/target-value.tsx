import { text, type Words } from '../../language/language.ts'
import { Amount } from './amount.tsx'
import { amountOf, type Measured } from './amount-of.ts'
import type { Amount as AmountValue } from './quantity-words.ts'

/** What is aimed at is one number. */
export type Aim = Exclude<AmountValue['relation'], 'BETWEEN'>

/** How a target is meant; a number that is aimed at is never “300多”. */
export const aims: Readonly<Record<Aim, Words>> = {
  AT_LEAST: { zh: '至少', en: 'at least' },
  AT_MOST: { zh: '至多', en: 'at most' },
  EXACT: { zh: '恰为', en: 'exactly' },
  ABOUT: { zh: '约', en: 'about' },
}

/** Whether a relation is one that a target may have. */
export const isAim = (relation: AmountValue['relation']): relation is Aim => relation in aims

interface Props {
  indicator: Measured
  target: { value: number; relation: AmountValue['relation'] }
}

/** What is aimed at: 至少 300期. A target that names a number alone is told as that number. */
export function TargetValue({ indicator, target: { value, relation } }: Props) {
  return (
    <>
      {isAim(relation) && relation !== 'EXACT' && <span class="aim">{text(aims[relation])} </span>}
      <Amount of={amountOf(indicator, { value })} />
    </>
  )
}
