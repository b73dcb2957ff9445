import { spanText } from '../../calendar-days/periods.ts'
import { text } from '../../language/language.ts'
import { Amount } from '../../parts/figures/amount.tsx'
import { Printed } from '../../parts/figures/printed.tsx'
import { ReconciliationMark } from '../../parts/figures/reconciliation-mark.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { amountOf, type Facts } from './facts.ts'

type Statement = Facts['figure']['statements'][number]

/** What documents claimed, in their own words, beside what the records say of the same years and area. */
export function StatementsSection({ indicator, figure: { statements } }: Facts) {
  const heading = text({ zh: '公布的数与出处', en: 'Published numbers and their sources' })
  return (
    <Section id="statements" heading={heading}>
      <DataTable
        label={heading}
        columns={columns(indicator)}
        rows={statements}
        keyOf={({ key }) => key}
        empty={text({ zh: '没有文件公布过该指标。', en: 'No document has published it.' })}
      />
    </Section>
  )
}

const columns = (indicator: Facts['indicator']): Columns<Statement> => [
  {
    heading: text({ zh: '原文写法', en: 'Wording' }),
    names: 'row',
    cell: ({ wording, printed }) => [`“${wording}”`, <Printed of={printed} />],
  },
  { heading: text({ zh: '时期', en: 'Period' }), cell: ({ from, to }) => spanText(from, to) || '—' },
  {
    heading: text({ zh: '按记录', en: 'Records' }),
    look: 'number',
    cell: ({ figure }) => figure && <Amount of={amountOf(indicator, figure)} />,
  },
  {
    heading: text({ zh: '对照', en: 'Compared' }),
    cell: ({ reconciliation, inconsistency }) => [
      reconciliation && <ReconciliationMark of={reconciliation} />,
      inconsistency && <p class="note">{inconsistency}</p>,
    ],
  },
  { heading: text({ zh: '出处', en: 'Source' }), cell: ({ source }) => sourceText(source) },
]

const sourceText = ({ publisher, title, paragraph, published }: Statement['source']) =>
  text({
    zh: `${publisher}《${title}》第 ${paragraph} 段，${published}`,
    en: `${publisher}: ${title}, paragraph ${paragraph}, ${published}`,
  })
