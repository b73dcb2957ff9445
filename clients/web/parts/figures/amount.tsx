import { language, text } from '../../language/language.ts'
import { type Basis, isSpread } from './basis.ts'
import { spreadMark } from './basis-words.ts'
import {
  type Amount as AmountValue,
  amountText,
  amountWords,
  digitsOf,
  relationPrefix,
  upToSuffix,
} from './quantity-words.ts'
import { SpreadMark } from './spread-mark.tsx'

/** A number with its relation and unit; a blank says that nobody has reported. */
export function Amount({ of: amount }: { of: AmountValue }) {
  const words = amountWords(amount, language.value)
  if (!words) return <Blank />
  const exact = amountText({ ...amount, relation: 'EXACT', upTo: null }, language.value)
  return (
    <data class={['amount', { spread: isSpread(amount) }]} value={String(amount.value)} title={exact}>
      {words.before && <span class="relation">{words.before}</span>}
      <span class="digits">{breakable(words.digits)}</span>
      {words.after && <span class="relation">{words.after}</span>}
      <span class="unit">{words.unit}</span>
      {isSpread(amount) && <SpreadMark />}
    </data>
  )
}

/** Digits that are more than a phone is wide go on in the next line, after a separator; 1,234,567 stays whole. */
function breakable(digits: string) {
  const groups = digits.split(/(?<=,)/)
  return groups.length > 3 ? groups.map((group, place) => [place > 0 && <wbr />, group]) : digits
}

interface Alone {
  of: number | null
  relation?: AmountValue['relation']
  upTo?: number | null | undefined
  basis?: Basis | undefined
}

/** A number alone in a cell that has its unit elsewhere, behind how it relates to the true one; where it is spread its mark is drawn by its style, for there are a thousand on a page. */
export function Digits({ of: value, relation = 'EXACT', upTo = null, basis = null }: Alone) {
  if (value === null) return <Blank />
  const isMarked = isSpread({ basis })
  const before = upTo === null ? relationPrefix(relation, language.value) : ''
  const after = upToSuffix(upTo, language.value)
  return (
    <data class={['amount digits', { spread: isMarked }]} value={String(value)}>
      {before && <span class="relation">{before}</span>}
      {breakable(digitsOf(value))}
      {after && <span class="relation">{after}</span>}
      {isMarked && <span class="visually-hidden">{text(spreadMark)}</span>}
    </data>
  )
}

/** The number of a year in a table of years; a dash where there is none. */
export const YearDigits = ({
  of: year,
}: {
  of: Pick<AmountValue, 'value' | 'relation' | 'upTo' | 'basis'> | undefined
}) => (
  <Digits
    of={year?.value ?? null}
    relation={year?.relation ?? 'EXACT'}
    upTo={year?.upTo}
    basis={year?.basis}
  />
)

function Blank() {
  const meaning = text({ zh: '尚无填报', en: 'nothing reported yet' })
  return (
    <span class="blank" title={meaning}>
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{meaning}</span>
    </span>
  )
}
