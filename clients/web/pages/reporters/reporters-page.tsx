import './reporters.css'
import { defineComponent, type Ref } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { reasonWords } from '../../viewer/author-words.ts'
import { may } from '../../viewer/may.ts'
import { ReporterRulesDocument, type ReporterRulesQuery } from './reporters.generated.ts'
import type { Rule } from './rule.ts'
import { SetReporters } from './set-reporters.tsx'

/** Which kinds of organizations report which type of record; the office says otherwise. */
export const ReportersPage = defineComponent(() => {
  const sought = useAddress('text')
  /** The type that lies open. */
  const open = useAddress('open')
  const asked = useGraphQuery(ReporterRulesDocument, () => ({}))
  const shown = ({ reporterRules }: ReporterRulesQuery) =>
    (reporterRules ?? []).filter(({ type }) => text(typeWords(type)).includes(sought.value))
  return () => (
    <>
      <PageHead title={text({ zh: '填报范围', en: 'Who reports what' })} lead={text(lead)}>
        <div class="controls">
          <FilterField label={text({ zh: '记录类型', en: 'Record type' })} of={sought} />
        </div>
      </PageHead>
      {answered(asked.value, (data) => table(shown(data), open))}
    </>
  )
})

const lead = {
  zh: '未另定的，各类单位都可填报；调查、排名等全市的观测只由市科协填报。改动不影响已报的记录。',
  en: 'Where nobody said otherwise all report, but what observes the whole city, which its own association does. What was reported stays.',
}

const table = (rules: readonly Rule[], open: Ref<string>) => {
  const label = text({ zh: '各类记录', en: 'Types of records' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="stacked unfolding"
      columns={[...columns(), may('SET_REPORTERS') && opening(open)]}
      rows={rules}
      keyOf={({ type }) => type}
      empty={text({ zh: '没有这样的记录类型。', en: 'There is no such type.' })}
      unfolded={(rule) => open.value === rule.type && <SetReporters rule={rule} />}
    />
  )
}

/** A press opens one type and shuts the one that was open. */
const opening = (open: Ref<string>): Columns<Rule>[number] => ({
  heading: <span class="visually-hidden">{text({ zh: '另定', en: 'Set otherwise' })}</span>,
  cell: ({ type }) => (
    <button
      type="button"
      class="small"
      aria-expanded={open.value === type}
      onClick={() => {
        open.value = open.value === type ? '' : type
      }}
    >
      {text({ zh: '另定…', en: 'Set otherwise…' })}
      <span class="visually-hidden">{text(typeWords(type))}</span>
    </button>
  ),
})

const columns = (): Columns<Rule> => [
  {
    heading: text({ zh: '记录类型', en: 'Type' }),
    names: 'row',
    cell: ({ type, isObservation }) => [
      text(typeWords(type)),
      isObservation && <small> {text({ zh: '全市的观测', en: 'of the whole city' })}</small>,
    ],
  },
  {
    heading: text({ zh: '由谁填报', en: 'Reported by' }),
    cell: ({ kinds }) =>
      kinds.length === 0
        ? text({ zh: '各类单位', en: 'all kinds' })
        : kinds.map(({ name }) => name).join(text({ zh: '、', en: ', ' })),
  },
  {
    heading: text({ zh: '何人设定', en: 'Set by' }),
    cell: ({ setBy, reason }) =>
      setBy ? reasonWords(reason ?? '', setBy) : text({ zh: '通常', en: 'as usual' }),
  },
]
