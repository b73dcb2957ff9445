import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { shownInstead } from '../../../address/shown-instead.ts'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { TableEditor } from './table-editor.tsx'
import { TableRows } from './table-rows.tsx'
import { ShownTablesDocument, type ShownTablesQuery } from './tables.generated.ts'

/** The yearly statistical tables: their rows, and the indicator that carries each. */
export const StatisticalTablesPage = defineComponent(() => {
  const chosen = useAddress('table')
  const asked = useGraphQuery(ShownTablesDocument, () => ({}))
  return () => (
    <>
      <PageHead
        title={text({ zh: '统计表的各行', en: 'Rows of statistical tables' })}
        lead={text({
          zh: '年度统计表的各行，各由哪个指标支撑；本系统记录不含的不选指标，照样列出，从不代填。',
          en: 'Rows of the yearly tables and the indicator that carries each; one that no record carries is listed and never filled.',
        })}
      />
      {answered(asked.value, (data) => (
        <Tables data={data} chosen={chosen} />
      ))}
      <ChangesSection part="TABLE" />
    </>
  )
})

/** In place of a table's code: one that is not there yet. */
const another = 'new'

function Tables({ data, chosen }: { data: ShownTablesQuery; chosen: WritableComputedRef<string> }) {
  const tables = data.presentation?.tables ?? []
  const mayChange = may('SET_REPORT')
  const isNew = mayChange && (chosen.value === another || tables.length === 0)
  const table = isNew ? undefined : (tables.find(({ code }) => code === chosen.value) ?? tables[0])
  const of = shownInstead(chosen, () => table?.code ?? another)
  if (!table && !mayChange)
    return <Empty why={text({ zh: '本市还没有统计表。', en: 'The city has no tables yet.' })} />
  const indicators = data.indicators ?? []
  return (
    <>
      <div class="controls">
        <Choose label={text({ zh: '统计表', en: 'Table' })} of={of} options={optionsOf(tables, mayChange)} />
      </div>
      {table && !mayChange ? (
        <TableRows table={table} indicators={indicators} />
      ) : (
        <TableEditor key={table?.code ?? ''} table={table} indicators={indicators} />
      )}
    </>
  )
}

const optionsOf = (tables: readonly { code: string; name: string }[], mayChange: boolean) => [
  ...tables.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  ...(mayChange ? [{ value: another, label: text({ zh: '新设一张表…', en: 'Start another table…' }) }] : []),
]
