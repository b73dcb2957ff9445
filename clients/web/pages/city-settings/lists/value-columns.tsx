import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { Movers } from '../../../parts/settings/movers.tsx'
import { TypedCell } from '../../../parts/settings/typed-cell.tsx'
import type { Column, Columns } from '../../../parts/tables/column.ts'

/** A value as it is typed. */
export interface TypedValue {
  code: string
  nameZh: string
  nameEn: string
  helpZh: string
  helpEn: string
  retired: boolean
  /** Whether it is not saved yet. */
  isNew: boolean
}

type TextName = 'code' | 'nameZh' | 'nameEn' | 'helpZh' | 'helpEn'
type At = (path: string) => Problem[]

/** What is typed of each value, and where it stands. */
export const valueColumns = (values: TypedValue[], at: At): Columns<TypedValue> => [
  {
    heading: text({ zh: '次序', en: 'Order' }),
    cell: (_, place) => <Movers items={values} place={place} name={values[place]?.nameZh ?? ''} />,
  },
  {
    ...textColumn('code', text({ zh: '代码', en: 'Code' }), at),
    names: 'row',
    cell: (value, place) =>
      value.isNew ? (
        typed(value, place, 'code', text({ zh: '代码（可不填）', en: 'Code (may be empty)' }), at)
      ) : (
        <code>{value.code}</code>
      ),
  },
  textColumn('nameZh', text({ zh: '中文名称', en: 'Chinese name' }), at),
  textColumn('nameEn', text({ zh: '英文名称', en: 'English name' }), at),
  textColumn('helpZh', text({ zh: '中文说明（可不填）', en: 'Chinese help (optional)' }), at),
  textColumn('helpEn', text({ zh: '英文说明（可不填）', en: 'English help (optional)' }), at),
  {
    heading: text({ zh: '停用', en: 'Retired' }),
    phoneLabel: text({ zh: '停用', en: 'Retired' }),
    cell: (value, place) => <Retired value={value} values={values} place={place} />,
  },
]

const textColumn = (name: TextName, label: string, at: At): Column<TypedValue> => ({
  heading: label,
  phoneLabel: label,
  cell: (value, place) => typed(value, place, name, label, at),
})

const typed = (value: TypedValue, place: number, name: TextName, label: string, at: At) => (
  <TypedCell
    value={value[name]}
    label={`${label} ${place + 1}`}
    problems={at(`values.${place}.${name}`)}
    placeholder={name === 'code' ? label : undefined}
    onGive={(given) => {
      value[name] = given
    }}
  />
)

/** A value there is is retired; one that was only typed is taken out again. */
function Retired({ value, values, place }: { value: TypedValue; values: TypedValue[]; place: number }) {
  if (value.isNew)
    return (
      <button type="button" onClick={() => values.splice(place, 1)}>
        {text({ zh: '不加了', en: 'Take out' })}
      </button>
    )
  return (
    <input
      type="checkbox"
      checked={value.retired}
      aria-label={text({ zh: `停用 ${value.nameZh}`, en: `Retire ${value.nameEn}` })}
      onChange={({ target }) => {
        value.retired = (target as HTMLInputElement).checked
      }}
    />
  )
}
