import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import type { Column, Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { CompareEditionsDocument, type CompareEditionsQuery } from './compare.generated.ts'

type Difference = NonNullable<CompareEditionsQuery['compareEditions']>[number]

/** Where two editions differ: over their whole span and area, and on request in each year and district. */
export const Differences = defineComponent(
  (props: { before: string; after: string }) => {
    const parts = useAddress('parts')
    const asked = useGraphQuery(CompareEditionsDocument, () => ({ before: props.before, after: props.after }))
    const show = ({ compareEditions }: CompareEditionsQuery) => {
      const all = compareEditions ?? []
      const whole = all.filter(({ year, district }) => year === null && district === null)
      if (all.length === 0)
        return <Empty why={text({ zh: '两次发布的数完全相同。', en: 'They say the same.' })} />
      return [
        whole.length < all.length && <PartsToo of={parts} count={all.length - whole.length} />,
        table(parts.value === 'yes' ? all : whole),
      ]
    }
    return () => answered(asked.value, show)
  },
  { props: ['before', 'after'] },
)

const PartsToo = ({ of: parts, count }: { of: WritableComputedRef<string>; count: number }) => (
  <label class="parts">
    <input
      type="checkbox"
      checked={parts.value === 'yes'}
      onChange={({ target }) => {
        parts.value = (target as HTMLInputElement).checked ? 'yes' : ''
      }}
    />{' '}
    {text({ zh: `连同逐年、各区的 ${count} 处`, en: `Years and districts too (${count})` })}
  </label>
)

function table(differences: readonly Difference[]) {
  const label = text({ zh: '不同之处', en: 'Differences' })
  const count = differences.length
  return (
    <DataTable
      label={label}
      caption={text({ zh: `${label}：${count} 处`, en: `${label}: ${count}` })}
      look="stacked"
      columns={columns()}
      rows={differences}
      keyOf={(one) => `${one.indicator.code} ${partOf(one)}`}
    />
  )
}

/** The year and the district it is in; empty where the whole differs. */
const partOf = ({ year, district }: Difference) => [year, district?.name].filter(Boolean).join(' ')

const columns = (): Columns<Difference> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name }, redefined }) => [
      <RouterLink to={`/figures/${code}`}>{name}</RouterLink>,
      redefined && <small> {text({ zh: '口径已改', en: 'redefined' })}</small>,
    ],
  },
  {
    heading: text({ zh: '年、区', en: 'Year, district' }),
    cell: (one) => partOf(one) || text({ zh: '整段', en: 'all' }),
  },
  number(text({ zh: '前者', en: 'Before' }), ({ before }) => digitsOrBlank(before)),
  number(text({ zh: '后者', en: 'After' }), ({ after }) => digitsOrBlank(after)),
  number(text({ zh: '增减', en: 'Change' }), ({ before, after }) => changeText(before, after)),
  { heading: text({ zh: '单位', en: 'Unit' }), cell: ({ indicator }) => unitText(indicator.unit) },
]

const number = (heading: string, cell: (one: Difference) => string): Column<Difference> => ({
  heading,
  phoneLabel: heading,
  look: 'number',
  cell,
})

const unitText = (unit: string) => (unit === 'percent' ? '%' : unit)

/** What came or went between two numbers; a dash where one of them is blank. */
function changeText(before: number | null, after: number | null): string {
  if (before === null || after === null) return digitsOrBlank(null)
  return `${after > before ? '+' : ''}${digitsOrBlank(after - before)}`
}
