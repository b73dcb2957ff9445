import { RouterLink } from 'vue-router'
import { text } from '../../../language/language.ts'
import type { Columns } from '../../../parts/tables/column.ts'
import { DataTable } from '../../../parts/tables/data-table.tsx'
import { may } from '../../../viewer/may.ts'
import { fieldsText } from './field-words.ts'
import type { RecordType } from './record-type.ts'

/** The types of the city's own: what they ask, whether they are in use, and where they are reported. */
export const TypeTable = ({ types }: { types: readonly RecordType[] }) => (
  <DataTable
    label={text({ zh: '本市自定的记录', en: "Types of the city's own" })}
    look="stacked"
    columns={columns()}
    rows={types}
    keyOf={({ type }) => type}
    rowAttributes={({ retired }) => (retired ? { class: 'retired' } : {})}
    empty={text({
      zh: '本市还没有自定的记录。现有各类都不合用的工作，如场馆接待、志愿服务队出动，可在这里设成一种记录。',
      en: 'The city has no types of its own yet. Work that none of the types there are is made for, such as visits of a venue, becomes one here.',
    })}
  />
)

const columns = (): Columns<RecordType> => [
  {
    heading: text({ zh: '名称', en: 'Name' }),
    names: 'row',
    cell: ({ type, label }) => (
      <RouterLink to={{ path: '/city-settings/record-types', query: { type } }}>{label}</RouterLink>
    ),
  },
  { heading: text({ zh: '字段', en: 'Fields' }), cell: ({ change }) => fieldsText(change.fields) },
  {
    heading: text({ zh: '状态', en: 'State' }),
    cellLook: 'short',
    cell: ({ retired }) =>
      retired ? text({ zh: '已停用', en: 'retired' }) : text({ zh: '在用', en: 'in use' }),
  },
  {
    heading: text({ zh: '填报', en: 'Reported at' }),
    phoneLabel: text({ zh: '填报', en: 'Reported at' }),
    cell: ({ slug, label, retired }) => (retired ? null : <Ways slug={slug} label={label} />),
  },
]

/** Its form, which only clerks open, and its spreadsheet. */
const Ways = ({ slug, label }: { slug: string; label: string }) => {
  const address = `/report/${slug}`
  return (
    <>
      {may('REPORT') ? <RouterLink to={address}>{address}</RouterLink> : <code>{address}</code>}
      <a
        class="record-template"
        href={`/templates/${slug}.xlsx`}
        aria-label={text({ zh: `${label}的表格模板`, en: `Spreadsheet of ${label}` })}
      >
        {text({ zh: '表格模板', en: 'Spreadsheet' })}
      </a>
    </>
  )
}
