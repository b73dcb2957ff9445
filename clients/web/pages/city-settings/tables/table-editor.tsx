import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { type Problem, Problems } from '../../../parts/forms/field.tsx'
import { TextField } from '../../../parts/forms/text-field.tsx'
import { Movers } from '../../../parts/settings/movers.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { TypedCell } from '../../../parts/settings/typed-cell.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { fieldsOf, useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import {
  SetStatisticalTableDocument,
  type ShownTablesQuery,
  TablePreviewDocument,
} from './tables.generated.ts'

type Table = NonNullable<ShownTablesQuery['presentation']>['tables'][number]
type Indicators = NonNullable<ShownTablesQuery['indicators']>

interface TypedRow {
  code: string
  name: string
  indicator: string
}

/** One table as it shall be, or a new one. */
export const TableEditor = defineComponent(
  (props: { table?: Table | undefined; indicators: Indicators }) => {
    const draft = useDraft(() => ({ revision: props.table?.revision ?? 0, given: typedOf(props.table) }))
    const of = useSettingForm({
      id: 'table',
      draft,
      change: ({ code, name, rows }) => ({
        ...{ code, name },
        rows: rows.map(({ indicator, ...row }) => ({ ...row, indicator: indicator || null })),
      }),
      preview: TablePreviewDocument,
      mutation: SetStatisticalTableDocument,
    })
    const field = fieldsOf('table', of)
    return () => {
      const { rows } = draft.given.value
      return (
        <SettingForm of={of}>
          <div class="setting-fields">
            {!props.table && (
              <TextField {...field('code')} label={text({ zh: '表号，如 CKX3', en: 'Code, such as CKX3' })} />
            )}
            <TextField {...field('name')} label={text({ zh: '表名', en: 'Name' })} />
          </div>
          <DataTable
            label={text({ zh: '各行', en: 'Rows' })}
            look="value-table stacked"
            columns={columns(rows, props.indicators, of.at)}
            rows={rows}
            keyOf={(_, place) => place}
            empty={text({ zh: '还没有行。', en: 'There are no rows yet.' })}
          />
          <AddRow rows={rows} />
        </SettingForm>
      )
    }
  },
  { props: ['table', 'indicators'] },
)

const AddRow = ({ rows }: { rows: TypedRow[] }) => (
  <p>
    <button type="button" onClick={() => rows.push({ code: '', name: '', indicator: '' })}>
      {text({ zh: '加一行', en: 'Add a row' })}
    </button>
  </p>
)

const typedOf = (table: Table | undefined) => ({
  ...{ code: table?.code ?? '', name: table?.name ?? '' },
  rows: (table?.rows ?? []).map(
    ({ code, name, indicator }): TypedRow => ({
      ...{ code, name, indicator: indicator ?? '' },
    }),
  ),
})

type At = (path: string) => Problem[]

const columns = (rows: TypedRow[], indicators: Indicators, at: At): Columns<TypedRow> => [
  {
    heading: text({ zh: '次序', en: 'Order' }),
    cell: ({ name }, place) => <Movers items={rows} place={place} name={name} />,
  },
  {
    heading: text({ zh: '行号', en: 'Code' }),
    phoneLabel: text({ zh: '行号', en: 'Code' }),
    cell: (row, place) => typed(row, place, 'code', text({ zh: '行号', en: 'Code' }), at),
  },
  {
    heading: text({ zh: '项目', en: 'What it counts' }),
    names: 'row',
    cell: (row, place) => typed(row, place, 'name', text({ zh: '项目', en: 'What it counts' }), at),
  },
  {
    heading: text({ zh: '指标', en: 'Indicator' }),
    phoneLabel: text({ zh: '指标', en: 'Indicator' }),
    cell: (row, place) => (
      <IndicatorCell
        row={row}
        place={place}
        indicators={indicators}
        problems={at(`rows.${place}.indicator`)}
      />
    ),
  },
  {
    heading: text({ zh: '去掉', en: 'Take out' }),
    cell: ({ name }, place) => (
      <button
        type="button"
        aria-label={text({ zh: `去掉 ${name}`, en: `Take out ${name}` })}
        onClick={() => rows.splice(place, 1)}
      >
        {text({ zh: '去掉', en: 'Take out' })}
      </button>
    ),
  },
]

const typed = (row: TypedRow, place: number, name: 'code' | 'name', label: string, at: At) => (
  <TypedCell
    value={row[name]}
    label={`${label} ${place + 1}`}
    problems={at(`rows.${place}.${name}`)}
    onGive={(value) => {
      row[name] = value
    }}
  />
)

interface CellProps {
  row: TypedRow
  place: number
  indicators: Indicators
  problems: readonly Problem[]
}

const IndicatorCell = ({ row, place, indicators, problems }: CellProps) => (
  <>
    <select
      value={row.indicator}
      aria-label={text({ zh: `指标 ${place + 1}`, en: `Indicator ${place + 1}` })}
      onChange={({ target }) => {
        row.indicator = (target as HTMLSelectElement).value
      }}
    >
      <option value="" selected={row.indicator === ''}>
        {text({ zh: '记录不含', en: 'no record carries it' })}
      </option>
      {indicators.map(({ code, name }) => (
        <option key={code} value={code} selected={code === row.indicator}>
          {name}
        </option>
      ))}
    </select>
    {problems.length > 0 && <Problems problems={problems} />}
  </>
)
