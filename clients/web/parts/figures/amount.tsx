import { language, text } from '../../language/language.ts'
import { type Basis, isSpread } from './basis.ts'
import { spreadMark } from './basis-words.ts'
import { type Amount as AmountValue, amountText, amountWords, digitsOf } from './quantity-words.ts'
import { SpreadMark } from './spread-mark.tsx'

/** A number with its relation and unit; a blank says that nobody has reported. */
export function Amount({ of: amount }: { of: AmountValue }) {
  const words = amountWords(amount, language.value)
  if (!words) return <Blank />
  const exact = amountText({ ...amount, relation: 'EXACT' }, language.value)
  return (
    <data class={['amount', { spread: isSpread(amount) }]} value={String(amount.value)} title={exact}>
      {words.before && <span class="relation">{words.before}</span>}
      <span class="digits">{words.digits}</span>
      {words.after && <span class="relation">{words.after}</span>}
      <span class="unit">{words.unit}</span>
      {isSpread(amount) && <SpreadMark />}
    </data>
  )
}

/** A number alone in a cell that has its unit elsewhere; where it is spread its mark is drawn by its style, for there are a thousand on a page. */
export function Digits({ of: value, basis = null }: { of: number | null; basis?: Basis | undefined }) {
  if (value === null) return <Blank />
  const isMarked = isSpread({ basis })
  return (
    <data class={['amount digits', { spread: isMarked }]} value={String(value)}>
      {digitsOf(value)}
      {isMarked && <span class="visually-hidden">{text(spreadMark)}</span>}
    </data>
  )
}

function Blank() {
  const meaning = text({ zh: '尚无填报', en: 'nothing reported yet' })
  return (
    <span class="blank" title={meaning}>
      <span aria-hidden="true">—</span>
      <span class="visually-hidden">{meaning}</span>
    </span>
  )
}
