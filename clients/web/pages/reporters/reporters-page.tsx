import './reporters.css'
import { defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { FilterField } from '../../parts/layout/filter-field.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import { typeWords } from '../../parts/records/shapes.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { may } from '../../viewer/may.ts'
import { ReporterRulesDocument, type ReporterRulesQuery } from './reporters.generated.ts'
import type { Rule } from './rule.ts'
import { SetReporters } from './set-reporters.tsx'

/** Which kinds of organizations report which type of record; the office says otherwise. */
export const ReportersPage = defineComponent(() => {
  const sought = useAddress('text')
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
      {answered(asked.value, (data) => table(shown(data)))}
    </>
  )
})

const lead = {
  zh: '未另定的，各类单位都可填报；调查、排名等全市的观测只由市科协填报。改动不影响已报的记录。',
  en: 'Where nobody said otherwise all report, but what observes the whole city, which its own association does. What was reported stays.',
}

const table = (rules: readonly Rule[]) => {
  const label = text({ zh: '各类记录', en: 'Types of records' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="stacked"
      columns={columns()}
      rows={rules}
      keyOf={({ type, setAt }) => `${type} ${setAt}`}
      empty={text({ zh: '没有这样的记录类型。', en: 'There is no such type.' })}
      unfolded={(rule) => may('SET_REPORTERS') && <Setting rule={rule} />}
    />
  )
}

const Setting = ({ rule }: { rule: Rule }) => (
  <Unfolding
    summary={text({ zh: '另定…', en: 'Set otherwise…' })}
    content={() => <SetReporters rule={rule} />}
  />
)

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
        : kinds.map((kind) => text(valueWords('OrganizationKind', kind))).join('、'),
  },
  {
    heading: text({ zh: '何人设定', en: 'Set by' }),
    cell: ({ setBy, reason }) => (setBy ? `${setBy}：${reason}` : text({ zh: '通常', en: 'as usual' })),
  },
]
