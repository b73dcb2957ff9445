import { computed, defineComponent, ref, type WritableComputedRef } from 'vue'
import { usePeriod } from '../../address/use-period.ts'
import { text, type Words } from '../../language/language.ts'
import { Choose } from './choose.tsx'
import type { Option } from './options.ts'

const anyMonths = 'any'

/** Parts of a year that are asked for by name, by their first and last month. */
const named: readonly (readonly [months: string, words: Words])[] = [
  ['1-12', { zh: '全年', en: 'Whole years' }],
  ['1-6', { zh: '上半年', en: 'First half' }],
  ['7-12', { zh: '下半年', en: 'Second half' }],
  ['1-3', { zh: '一季度', en: 'First quarter' }],
  ['4-6', { zh: '二季度', en: 'Second quarter' }],
  ['7-9', { zh: '三季度', en: 'Third quarter' }],
  ['10-12', { zh: '四季度', en: 'Fourth quarter' }],
  [anyMonths, { zh: '任意月份', en: 'Any months' }],
]

/** Which part of a year a page shows, or from which month to which; it lives in the address. */
export const PartOfYear = defineComponent(() => {
  const period = usePeriod()
  const { to, fromMonth, toMonth } = period
  // Whoever wants any months sees which, although they may have a name.
  const isOpen = ref(false)
  const part = computed({
    get: () => (isOpen.value ? anyMonths : partOf(period)),
    set: (months) => {
      isOpen.value = months === anyMonths
      if (isOpen.value) return
      const [first = 1, last = 12] = months.split('-').map(Number)
      // A part of a year is one of the last year.
      const years = months === '1-12' ? {} : { from: to.value }
      period.move({ ...years, fromMonth: first, toMonth: last })
    },
  })
  const [first, last] = [inDigits(fromMonth), inDigits(toMonth)]
  return () => (
    <>
      <Choose label={text({ zh: '时段', en: 'Part of the year' })} of={part} options={parts()} />
      {part.value === anyMonths && (
        <>
          <Choose label={text({ zh: '起始月', en: 'From month' })} of={first} options={months()} />
          <Choose label={text({ zh: '截止月', en: 'To month' })} of={last} options={months()} />
        </>
      )}
    </>
  )
})

type Shown = ReturnType<typeof usePeriod>

/** The part that is chosen: by its name where it is one of one year, or of whole years. */
function partOf({ from, to, fromMonth, toMonth }: Shown): string {
  const months = `${fromMonth.value}-${toMonth.value}`
  const isNamed = named.some(([one]) => one === months) && (months === '1-12' || from.value === to.value)
  return isNamed ? months : anyMonths
}

const parts = (): Option[] => named.map(([value, words]) => ({ value, label: text(words) }))

const months = (): Option[] =>
  Array.from({ length: 12 }, (_, index) => ({
    value: `${index + 1}`,
    label: text({ zh: `${index + 1}月`, en: `${index + 1}` }),
  }))

const inDigits = (of: WritableComputedRef<number>) =>
  computed({
    get: () => String(of.value),
    set: (digits) => {
      of.value = Number(digits)
    },
  })
