import { periodText } from '../../calendar-days/periods.ts'
import { language } from '../../language/language.ts'
import { amountOf } from '../../parts/figures/amount-of.ts'
import { amountText } from '../../parts/figures/quantity-words.ts'
import type { TargetsQuery } from './targets.generated.ts'

/** A target with its progress, its history and the shares of districts. */
export type Target = NonNullable<TargetsQuery['targets']>[number]

/** A district that a target is shared out to. */
export type District = NonNullable<TargetsQuery['districts']>[number]

/** What tells a target from the others of its area, in an address. */
export const keyOf = ({ indicator, from, to }: Target): string => `${indicator.code}:${from}-${to}`

/** Years of a target: 2017–2021, or 2021. */
export const yearsOf = ({ from, to }: Pick<Target, 'from' | 'to'>): string => periodText(from, to)

/** A number of the target's indicator in words. */
export const wordsOf = ({ indicator }: Target, value: number): string =>
  amountText(amountOf(indicator, { value }), language.value)
