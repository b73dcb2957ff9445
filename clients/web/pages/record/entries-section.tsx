import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { amountText } from '../../parts/figures/quantity-words.ts'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { RecordQuery } from './record.generated.ts'

type Entry = Extract<NonNullable<RecordQuery['node']>, { title: string }>['ledgerEntries'][number]

/** In which figures the record counts, what was taken back and what was posted anew. */
export function EntriesSection({ entries }: { entries: readonly Entry[] }) {
  const heading = text({ zh: '计入的指标', en: 'Figures it counts in' })
  return (
    <Section id="entries" heading={heading}>
      <DataTable
        label={heading}
        columns={columns()}
        rows={entries}
        keyOf={({ id }) => id}
        rowAttributes={({ reversed }) => ({ class: { reversed } })}
        empty={text({ zh: '不计入任何指标，或尚未采纳。', en: 'None, or not accepted yet.' })}
      />
    </Section>
  )
}

const columns = (): Columns<Entry> => [
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    names: 'row',
    cell: ({ indicator: { code, name } }) => <RouterLink to={`/figures/${code}`}>{name}</RouterLink>,
  },
  {
    heading: text({ zh: '数量', en: 'Quantity' }),
    look: 'number',
    cell: ({ quantity, relation, upTo, indicator }) =>
      amountText({ value: quantity, relation, upTo, unit: indicator.unit }, language.value),
  },
  {
    heading: text({ zh: '计入方式', en: 'Counting' }),
    cell: ({ counting, reversed, reversal }) => [
      text(valueWords('Counting', counting)),
      reversed && <span class="tag">{text({ zh: '已冲回', en: 'reversed' })}</span>,
      reversal && <span class="tag">{text({ zh: '冲回', en: 'reversal' })}</span>,
    ],
  },
  { heading: text({ zh: '所记单位', en: 'For' }), cell: ({ organization }) => organization?.name },
  {
    heading: text({ zh: '入账', en: 'Posted' }),
    cellLook: 'date',
    cell: ({ recordedAt }) => momentText(recordedAt, language.value),
  },
]
