import './editions.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { momentText } from '../../calendar-days/days.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { language, text } from '../../language/language.ts'
import { digitsOf } from '../../parts/figures/quantity-words.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { authorWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { Comparison } from './comparison.tsx'
import { PublishedEditionsDocument, type PublishedEditionsQuery } from './editions.generated.ts'
import { PublishForm } from './publish-form.tsx'

/** Published reviews, for everybody; whoever may publishes the next one here. */
export const EditionsPage = defineComponent(() => {
  const withdrawn = useAddress('withdrawn')
  const asked = useGraphQuery(PublishedEditionsDocument, () => ({ withdrawn: withdrawn.value === 'yes' }))
  const show = ({ editions, districts }: PublishedEditionsQuery) => (
    <>
      {may('PUBLISH') && <PublishForm districts={districts ?? []} />}
      <Editions editions={editions ?? []} />
      {editions && editions.length > 1 && <Comparison editions={editions} />}
    </>
  )
  return () => (
    <>
      <PageHead
        title={text({ zh: '发布', en: 'Published reviews' })}
        lead={text({
          zh: '每次发布存下口径、时刻、数值与散列，此后不变；变动另列，附原因。',
          en: 'An edition keeps definitions, moment, figures and a hash; what changes since is listed with its causes.',
        })}
      >
        {may('READ_FIGURES') && <Controls withdrawn={withdrawn} />}
      </PageHead>
      {answered(asked.value, show)}
    </>
  )
})

const Controls = ({ withdrawn }: { withdrawn: WritableComputedRef<string> }) => (
  <p class="form-buttons">
    <RouterLink to="/statistical-tables">{text({ zh: '年度统计表', en: 'Statistical tables' })}</RouterLink>
    <label>
      <input
        type="checkbox"
        checked={withdrawn.value === 'yes'}
        onChange={({ target }) => {
          withdrawn.value = (target as HTMLInputElement).checked ? 'yes' : ''
        }}
      />{' '}
      {text({ zh: '连同已撤下的', en: 'Withdrawn ones too' })}
    </label>
  </p>
)

type Edition = NonNullable<PublishedEditionsQuery['editions']>[number]

function Editions({ editions }: { editions: readonly Edition[] }) {
  const label = text({ zh: '已发布的总览', en: 'Editions' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="editions stacked"
      columns={columns()}
      rows={editions}
      keyOf={({ id }) => id}
      empty={text({ zh: '尚未发布。', en: 'Nothing has been published yet.' })}
    />
  )
}

const columns = (): Columns<Edition> => [
  {
    heading: text({ zh: '标题', en: 'Title' }),
    names: 'row',
    cell: ({ id, title, withdrawnAt }) => [
      <RouterLink to={`/editions/${id}`}>{title}</RouterLink>,
      withdrawnAt && <small> {text({ zh: '已撤下', en: 'withdrawn' })}</small>,
    ],
  },
  {
    heading: text({ zh: '范围与年份', en: 'Area and years' }),
    cell: ({ district, from, to }) => [district?.name, ' ', `${from}–${to}`],
  },
  {
    heading: text({ zh: '数据截至', en: 'As known at' }),
    phoneLabel: text({ zh: '截至', en: 'As of' }),
    cell: ({ asOf }) => momentText(asOf, language.value),
  },
  { heading: text({ zh: '发布人', en: 'By' }), cell: ({ publishedBy }) => authorWords(publishedBy) },
  {
    heading: text({ zh: '依据记录', en: 'Records' }),
    phoneLabel: text({ zh: '依据记录', en: 'Records' }),
    look: 'number',
    cell: ({ coverage }) => digitsOf(coverage.records),
  },
]
