import './editions.css'
import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { useAddress } from '../../address/use-address.ts'
import { isYear } from '../../calendar-days/spans.ts'
import { openingYears, selectableYears } from '../../city/city.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { Digits } from '../../parts/figures/amount.tsx'
import { BasisNote } from '../../parts/figures/basis-note.tsx'
import { digitsOrBlank } from '../../parts/figures/quantity-words.ts'
import { answered, Empty } from '../../parts/layout/answered.tsx'
import { Choose } from '../../parts/layout/choose.tsx'
import { areaOptions } from '../../parts/layout/options.ts'
import { PageHead } from '../../parts/layout/page-head.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { TableAreasDocument } from './table-areas.generated.ts'
import {
  StatisticalTablesDocument,
  type StatisticalTablesQuery,
  type StatisticalTablesQueryVariables,
} from './tables.generated.ts'

type Table = NonNullable<StatisticalTablesQuery['statisticalTables']>[number]

/** The national yearly tables of the association system, as far as our records carry them. */
export const TablesPage = defineComponent(() => {
  const year = useAddress('year', String(openingYears().to), isYear)
  const district = useAddress('district')
  const areas = useGraphQuery(TableAreasDocument, () => ({}))
  const asked = useGraphQuery(StatisticalTablesDocument, () => ({
    year: Number(year.value),
    district: district.value || null,
  }))
  const show = ({ statisticalTables }: StatisticalTablesQuery, variables: StatisticalTablesQueryVariables) =>
    statisticalTables?.length === 0 ? (
      <Empty why={text(noTables)} />
    ) : (
      <Tables tables={statisticalTables ?? []} of={variables} />
    )
  return () => (
    <>
      <PageHead title={text({ zh: '年度统计表', en: 'Statistical tables' })}>
        <div class="controls">
          <Choose label={text({ zh: '年份', en: 'Year' })} of={year} options={years()} />
          <Choose
            label={text({ zh: '范围', en: 'Area' })}
            of={district}
            options={areaOptions(areas.value.answer?.data.districts ?? [])}
          />
        </div>
      </PageHead>
      {answered(asked.value, show)}
    </>
  )
})

const years = () => selectableYears().map((year) => ({ value: String(year), label: String(year) }))

const noTables = {
  zh: '本市的数据包没有统计表：请在 tables.yaml 中写上，由系统管理员装入。',
  en: 'The package of the city has no statistical tables: write them in tables.yaml and have it installed.',
}

const Tables = ({ tables, of }: { tables: readonly Table[]; of: StatisticalTablesQueryVariables }) => (
  <>
    <BasisNote
      of={tables.flatMap(({ rows }) => rows.flatMap(({ basis, basisBefore }) => [basis, basisBefore]))}
    />
    {tables.map((table) => (
      <OneTable key={table.code} table={table} of={of} />
    ))}
  </>
)

interface Props {
  table: Table
  /** Year and area. */
  of: StatisticalTablesQueryVariables
}

function OneTable({ table, of }: Props) {
  const { code, name, rows, explanation } = table
  const area = of.district ? `?district=${encodeURIComponent(of.district)}` : ''
  return (
    <section class="section" aria-labelledby={code}>
      <h2 id={code}>
        {code} {name}
      </h2>
      <p>
        <a href={`/reports/${code}-${of.year}.csv${area}`}>{text({ zh: '存为 CSV', en: 'Save as CSV' })}</a>
      </p>
      <DataTable label={name} columns={columns(of)} rows={rows} keyOf={(row) => row.code} />
      {explanation && (
        <p class="explanation">
          <strong>{text({ zh: '说明（拟稿）：', en: 'Explanation (draft): ' })}</strong>
          {explanation}
        </p>
      )}
    </section>
  )
}

const columns = ({ year, district }: StatisticalTablesQueryVariables): Columns<Table['rows'][number]> => [
  { heading: text({ zh: '行号', en: 'Row' }), cell: ({ code }) => code },
  {
    heading: text({ zh: '项目', en: 'Item' }),
    names: 'row',
    cell: ({ name, indicator }) => {
      const query = { from: year, to: year, ...(district ? { district } : {}) }
      return indicator ? (
        <RouterLink to={{ path: `/figures/${indicator.code}`, query }}>{name}</RouterLink>
      ) : (
        name
      )
    },
  },
  {
    heading: text({ zh: '单位', en: 'Unit' }),
    cell: ({ unit }) => unit ?? <small>{text({ zh: '记录不含', en: 'not recorded' })}</small>,
  },
  {
    heading: text({ zh: '本年', en: 'This year' }),
    look: 'number',
    cell: ({ value, relation, upTo, basis }) => (
      <Digits of={value} relation={relation} upTo={upTo} basis={basis} />
    ),
  },
  {
    heading: text({ zh: '上年', en: 'Before' }),
    look: 'number',
    cell: ({ before, basisBefore }) => <Digits of={before} basis={basisBefore} />,
  },
  {
    heading: text({ zh: '增减', en: 'Change' }),
    look: 'number',
    cell: ({ change }) => digitsOrBlank(change),
  },
]
