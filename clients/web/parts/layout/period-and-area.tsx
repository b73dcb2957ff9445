import { computed, defineComponent, type WritableComputedRef } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { usePeriod } from '../../address/use-period.ts'
import type { Area } from '../../city/areas.ts'
import { selectableYears } from '../../city/city.ts'
import { text } from '../../language/language.ts'
import { Choose } from './choose.tsx'
import { areaOptions } from './options.ts'
import { PartOfYear } from './part-of-year.tsx'

interface Props {
  districts: readonly Area[]
}

/** First and last year of what a page shows; they live in the address. */
export const Period = defineComponent(() => {
  const { from, to } = usePeriod()
  const [first, last] = [inDigits(from), inDigits(to)]
  return () => (
    <>
      <Choose label={text({ zh: '起始年', en: 'From' })} of={first} options={yearsWith(from.value)} />
      <Choose label={text({ zh: '截止年', en: 'To' })} of={last} options={yearsWith(to.value)} />
    </>
  )
})

/** The years that pages offer, and the one an address names beyond them. */
const yearsWith = (shown: number) =>
  [...new Set([...selectableYears(), shown])]
    .toSorted((one, other) => one - other)
    .map((year) => ({ value: String(year), label: String(year) }))

const inDigits = (year: WritableComputedRef<number>) =>
  computed({
    get: () => String(year.value),
    set: (digits) => {
      year.value = Number(digits)
    },
  })

/** Years, part of the year and area of what a page shows; what they say is in the address. */
export const PeriodAndArea = defineComponent(
  (props: Props) => {
    const district = useAddress('district')
    return () => (
      <>
        <Period />
        <PartOfYear />
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          of={district}
          options={areaOptions(props.districts)}
        />
      </>
    )
  },
  { props: ['districts'] },
)
