import { text } from '../../../language/language.ts'
import type { Column } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import type { SetListsQuery } from './lists.generated.ts'

type List = NonNullable<SetListsQuery['valueLists']>[number]
type Value = List['statedValues'][number]

/** The values of one list for whoever only reads them. */
export const ListValues = ({ list: { name, statedValues } }: { list: List }) => (
  <DataTable
    label={name}
    look="stacked"
    columns={[
      { heading: text({ zh: '代码', en: 'Code' }), names: 'row', cell: ({ code }) => <code>{code}</code> },
      column(text({ zh: '中文名称', en: 'Chinese name' }), ({ nameZh }) => nameZh),
      column(text({ zh: '英文名称', en: 'English name' }), ({ nameEn }) => nameEn),
      column(text({ zh: '中文说明', en: 'Chinese help' }), ({ helpZh }) => helpZh),
      column(text({ zh: '英文说明', en: 'English help' }), ({ helpEn }) => helpEn),
      column(text({ zh: '停用', en: 'Retired' }), ({ retiredSince }) =>
        retiredSince ? text({ zh: '已停用', en: 'retired' }) : text({ zh: '在用', en: 'in use' }),
      ),
    ]}
    rows={statedValues}
    keyOf={({ code }) => code}
    empty={text({ zh: '这份清单还没有值。', en: 'This list has no values yet.' })}
  />
)

const column = (heading: string, cell: (value: Value) => string | null): Column<Value> => ({
  ...{ heading, phoneLabel: heading, cell },
})
