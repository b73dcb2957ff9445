import { text } from '../../../language/language.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import type { ShownTablesQuery } from './tables.generated.ts'

interface Props {
  table: NonNullable<ShownTablesQuery['presentation']>['tables'][number]
  indicators: NonNullable<ShownTablesQuery['indicators']>
}

/** The rows of one table and the indicator that carries each, for whoever only reads them. */
export const TableRows = ({ table, indicators }: Props) => (
  <DataTable
    label={`${table.code} ${table.name}`}
    look="stacked"
    columns={[
      {
        heading: text({ zh: '行号', en: 'Code' }),
        phoneLabel: text({ zh: '行号', en: 'Code' }),
        cell: ({ code }) => code,
      },
      { heading: text({ zh: '项目', en: 'What it counts' }), names: 'row', cell: ({ name }) => name },
      {
        heading: text({ zh: '指标', en: 'Indicator' }),
        phoneLabel: text({ zh: '指标', en: 'Indicator' }),
        cell: ({ indicator }) =>
          indicator === null
            ? text({ zh: '记录不含', en: 'no record carries it' })
            : (indicators.find(({ code }) => code === indicator)?.name ?? indicator),
      },
    ]}
    rows={table.rows}
    keyOf={({ code }) => code}
    empty={text({ zh: '还没有行。', en: 'There are no rows yet.' })}
  />
)
