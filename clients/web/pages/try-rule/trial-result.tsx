import { RouterLink } from 'vue-router'
import { dayText } from '../../calendar-days/days.ts'
import { language, text } from '../../language/language.ts'
import { Digits } from '../../parts/figures/amount.tsx'
import { Section } from '../../parts/layout/section.tsx'
import type { Column, Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { TryRuleQuery } from './try-rule.generated.ts'

export type Trial = Extract<NonNullable<TryRuleQuery['ruleTrial']>, { sentence: string }>
type Area = Trial['areas'][number]
type Value = Area['whole']
type Shown = { id: string; title: string; occurredOn: string } | null | undefined

/** What a rule says, what it comes to, and which records it counts and just does not. */
export function TrialResult({ trial }: { trial: Trial }) {
  return (
    <>
      <p class="rule-sentence" role="status">
        {trial.sentence}
      </p>
      <Numbers trial={trial} />
      <Counted trial={trial} />
      <Uncounted trial={trial} />
    </>
  )
}

function Numbers({ trial: { areas } }: { trial: Trial }) {
  const label = text({ zh: '逐年、逐区', en: 'By year and area' })
  return (
    <Section id="trial-numbers" heading={label}>
      <DataTable
        label={label}
        look="pinned"
        columns={columnsOf(areas)}
        rows={areas}
        keyOf={({ district }, place) => district?.id ?? place}
      />
    </Section>
  )
}

function columnsOf(areas: readonly Area[]): Columns<Area> {
  const years = areas[0]?.years ?? []
  const some = (key: 'rebuilt' | 'planned') => areas.some(({ whole }) => whole[key] !== null)
  return [
    { heading: text({ zh: '区域', en: 'Area' }), names: 'row', cell: ({ district }) => district?.name },
    ...years.map(({ year }, place) => ({
      heading: String(year),
      look: 'number',
      cell: (area: Area) => numberOf(area.years[place]?.result),
    })),
    {
      heading: text({ zh: '全部年份', en: 'All years' }),
      look: 'number',
      cell: ({ whole }) => numberOf(whole),
    },
    some('rebuilt') && {
      heading: text({ zh: '其中重建', en: 'Of it rebuilt' }),
      look: 'number',
      cell: ({ whole }) => <Digits of={whole.rebuilt ?? null} />,
    },
    some('planned') && {
      heading: text({ zh: '另有计划', en: 'Planned besides' }),
      look: 'number',
      cell: ({ whole }) => <Digits of={whole.planned ?? null} />,
    },
  ]
}

const numberOf = (value: Value | undefined) => (
  <Digits of={value?.value ?? null} relation={value?.relation ?? 'EXACT'} upTo={value?.upTo} />
)

const recordLink = (record: Shown) =>
  record ? <RouterLink to={`/records/${record.id}`}>{record.title}</RouterLink> : '—'
const recordDay = (record: Shown) => (record ? dayText(record.occurredOn, language.value) : '—')

const named = <Row extends { record?: Shown }>(): Column<Row>[] => [
  { heading: text({ zh: '记录', en: 'Record' }), names: 'row', cell: ({ record }) => recordLink(record) },
  {
    heading: text({ zh: '日期', en: 'Day' }),
    phoneLabel: text({ zh: '日期', en: 'Day' }),
    cell: ({ record }) => recordDay(record),
  },
]

const countedColumns = (): Columns<Trial['counted'][number]> => [
  ...named<Trial['counted'][number]>(),
  {
    heading: text({ zh: '计入', en: 'Counts' }),
    phoneLabel: text({ zh: '计入', en: 'Counts' }),
    look: 'number',
    cell: ({ quantity }) => <Digits of={quantity} />,
  },
]

const uncountedColumns = (): Columns<Trial['uncounted'][number]> => [
  ...named<Trial['uncounted'][number]>(),
  {
    heading: text({ zh: '为何没有计入', en: 'Why not' }),
    phoneLabel: text({ zh: '为何', en: 'Why not' }),
    cell: ({ reasons }) => reasons.join(text({ zh: '；', en: '; ' })),
  },
]

function Counted({ trial: { counted, recordCount } }: { trial: Trial }) {
  const heading = text({ zh: `计入的记录（${recordCount} 条）`, en: `Records that count (${recordCount})` })
  return (
    <Section id="trial-counted" heading={heading}>
      {recordCount > counted.length && (
        <p class="note">
          {text({ zh: `最近的 ${counted.length} 条。`, en: `The latest ${counted.length}.` })}
        </p>
      )}
      <DataTable
        label={heading}
        look="stacked"
        columns={countedColumns()}
        rows={counted}
        keyOf={({ record }, place) => record?.id ?? place}
        empty={text({ zh: '没有记录计入。', en: 'No record counts.' })}
      />
    </Section>
  )
}

function Uncounted({ trial: { uncounted } }: { trial: Trial }) {
  const heading = text({ zh: '差一点计入的记录', en: 'Records that just do not count' })
  return (
    <Section id="trial-uncounted" heading={heading}>
      <DataTable
        label={heading}
        look="stacked"
        columns={uncountedColumns()}
        rows={uncounted}
        keyOf={({ record }, place) => record?.id ?? place}
        empty={text({ zh: '这些年份的记录都计入了。', en: 'All records of these years count.' })}
      />
    </Section>
  )
}
