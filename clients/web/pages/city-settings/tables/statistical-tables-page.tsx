import '../city-settings.css'
import { defineComponent, type WritableComputedRef } from 'vue'
import { useAddress } from '../../../address/use-address.ts'
import { useGraphQuery } from '../../../graph/use-graph-query.ts'
import { text } from '../../../language/language.ts'
import { answered, Empty } from '../../../parts/layout/answered.tsx'
import { Choose } from '../../../parts/layout/choose.tsx'
import { PageHead } from '../../../parts/layout/page-head.tsx'
import { ChangesSection } from '../../../parts/settings/changes-section.tsx'
import { may } from '../../../viewer/may.ts'
import { TableEditor } from './table-editor.tsx'
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
      {answered(asked.value, (data) =>
        may('SET_REPORT') ? (
          <Tables data={data} chosen={chosen} />
        ) : (
          <Empty why={text({ zh: '您的角色不能设定统计表。', en: 'Your role may not set tables.' })} />
        ),
      )}
      <ChangesSection part="TABLE" />
    </>
  )
})

/** In place of a table's code: one that is not there yet. */
const another = 'new'

function Tables({ data, chosen }: { data: ShownTablesQuery; chosen: WritableComputedRef<string> }) {
  const tables = data.presentation?.tables ?? []
  const isNew = chosen.value === another || tables.length === 0
  const table = isNew ? undefined : (tables.find(({ code }) => code === chosen.value) ?? tables[0])
  const of = {
    get value() {
      return table?.code ?? another
    },
    set value(code: string) {
      chosen.value = code
    },
  }
  return (
    <>
      <div class="controls">
        <Choose label={text({ zh: '统计表', en: 'Table' })} of={of} options={optionsOf(tables)} />
      </div>
      <TableEditor key={table?.code ?? ''} table={table} indicators={data.indicators ?? []} />
    </>
  )
}

const optionsOf = (tables: readonly { code: string; name: string }[]) => [
  ...tables.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
  { value: another, label: text({ zh: '新设一张表…', en: 'Start another table…' }) },
]
