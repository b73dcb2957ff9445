import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { selectableYears, usePeriod } from '../../address/use-period.ts'
import { text } from '../../language/language.ts'
import { Choose } from './choose.tsx'

interface Props {
  districts: readonly { id: string; code: string; name: string }[]
}

/** First and last year of what a page shows; they live in the address. */
export const Period = defineComponent(() => {
  const { from, to } = usePeriod()
  const years = selectableYears.map((year) => ({ value: String(year), label: String(year) }))
  return () => (
    <>
      <Choose
        label={text({ zh: '起始年', en: 'From' })}
        value={String(from.value)}
        options={years}
        onChoose={(year) => {
          from.value = Number(year)
        }}
      />
      <Choose
        label={text({ zh: '截止年', en: 'To' })}
        value={String(to.value)}
        options={years}
        onChoose={(year) => {
          to.value = Number(year)
        }}
      />
    </>
  )
})

/** First year, last year and area of what a page shows; what they say is in the address. */
export const PeriodAndArea = defineComponent(
  (props: Props) => {
    const district = useAddress('district')
    const areas = () =>
      props.districts.map(({ id, code, name }) => ({ value: code.endsWith('00') ? '' : id, label: name }))
    return () => (
      <>
        <Period />
        <Choose
          label={text({ zh: '区域', en: 'Area' })}
          value={district.value}
          options={areas()}
          onChoose={(id) => {
            district.value = id
          }}
        />
      </>
    )
  },
  { props: ['districts'] },
)
