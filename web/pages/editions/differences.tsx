import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { useQuestion } from '../../graph/use-question.ts'
import { text } from '../../language/language.ts'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { TableScroll } from '../../parts/tables/table-scroll.tsx'
import { CompareEditionsDocument, type CompareEditionsQuery } from './compare.generated.ts'

type Difference = NonNullable<CompareEditionsQuery['compareEditions']>[number]

/** Where two editions differ: over their whole span and area, and on request in each year and district. */
export const Differences = defineComponent(
  (props: { before: string; after: string }) => {
    const parts = useAddress('parts')
    const asked = useQuestion(CompareEditionsDocument, () => ({ before: props.before, after: props.after }))
    const show = ({ compareEditions }: CompareEditionsQuery) => {
      const all = compareEditions ?? []
      if (all.length === 0)
        return <Empty why={text({ zh: '两次发布的数完全相同。', en: 'They say the same.' })} />
      const whole = all.filter(({ year, district }) => year === null && district === null)
      return (
        <>
          {whole.length < all.length && (
            <label class="parts">
              <input
                type="checkbox"
                checked={parts.value === 'yes'}
                onChange={({ target }) => {
                  parts.value = (target as HTMLInputElement).checked ? 'yes' : ''
                }}
              />{' '}
              {text({
                zh: `连同逐年、各区的 ${all.length - whole.length} 处`,
                en: `Years and districts too (${all.length - whole.length})`,
              })}
            </label>
          )}
          {table(parts.value === 'yes' ? all : whole)}
        </>
      )
    }
    return () => answered(asked.value, show)
  },
  { props: ['before', 'after'] },
)

function table(differences: readonly Difference[]) {
  const label = text({ zh: '不同之处', en: 'Differences' })
  return (
    <TableScroll label={label}>
      <table class="stacked">
        <caption>
          {text({ zh: `${label}：${differences.length} 处`, en: `${label}: ${differences.length}` })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text({ zh: '指标', en: 'Indicator' })}</th>
            <th scope="col">{text({ zh: '年、区', en: 'Year, district' })}</th>
            <th scope="col" class="number">
              {text({ zh: '前者', en: 'Before' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '后者', en: 'After' })}
            </th>
            <th scope="col" class="number">
              {text({ zh: '增减', en: 'Change' })}
            </th>
            <th scope="col">{text({ zh: '单位', en: 'Unit' })}</th>
          </tr>
        </thead>
        <tbody>{differences.map(rowOf)}</tbody>
      </table>
    </TableScroll>
  )
}

function rowOf({ indicator, year, district, before, after, redefined }: Difference) {
  const part = [year, district?.name].filter(Boolean).join(' ')
  return (
    <tr key={`${indicator.code} ${part}`}>
      <th scope="row">
        <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink>
        {redefined && <small> {text({ zh: '口径已改', en: 'redefined' })}</small>}
      </th>
      <td>{part || text({ zh: '整段', en: 'all' })}</td>
      <td class="number" data-label={text({ zh: '前者', en: 'Before' })}>
        {digitsOrBlank(before)}
      </td>
      <td class="number" data-label={text({ zh: '后者', en: 'After' })}>
        {digitsOrBlank(after)}
      </td>
      <td class="number" data-label={text({ zh: '增减', en: 'Change' })}>
        {changeText(before, after)}
      </td>
      <td>{unitText(indicator.unit)}</td>
    </tr>
  )
}

const unitText = (unit: string) => (unit === 'percent' ? '%' : unit)

/** What came or went between two numbers; a dash where one of them is blank. */
function changeText(before: number | null, after: number | null): string {
  if (before === null || after === null) return digitsOrBlank(null)
  return `${after > before ? '+' : ''}${digitsOrBlank(after - before)}`
}
