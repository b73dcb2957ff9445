import { RouterLink } from 'vue-router'
import { periodText } from '../../calendar-days/periods.ts'
import { text } from '../../language/language.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { MergePreviewQuery } from './merge-preview.generated.ts'

type Preview = NonNullable<MergePreviewQuery['mergePreview']>
type Moved = Preview['figures'][number]

/** What two identities becoming one, or one becoming two, would move. */
export function MovedFigures({ of: { entries, figures } }: { of: Preview }) {
  const label = text({ zh: '会变动的去重数', en: 'Distinct counts that would move' })
  return (
    <>
      <p>
        {text({
          zh: `将更正 ${entries} 笔账目；已报的记录不改写，随时可以拆回。`,
          en: `${entries} ledger entries would be corrected; no report is rewritten, and it can be taken back.`,
        })}
      </p>
      <DataTable
        label={label}
        caption={label}
        look="stacked"
        columns={columns()}
        rows={figures}
        keyOf={(_, place) => place}
        empty={text({ zh: '没有去重数变动。', en: 'No distinct count would move.' })}
      />
    </>
  )
}

const columns = (): Columns<Moved> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator }) =>
      indicator ? <RouterLink to={`/figures/${indicator.code}`}>{indicator.name}</RouterLink> : '—',
  },
  { heading: text({ zh: '范围', en: 'Area' }), cell: ({ district }) => district?.name ?? '—' },
  {
    heading: text({ zh: '年度', en: 'Years' }),
    cell: ({ from, to }) => periodText(from, to),
  },
  {
    heading: text({ zh: '变动', en: 'Change' }),
    look: 'number',
    cell: ({ before, after }) => `${before} → ${after}`,
  },
]
