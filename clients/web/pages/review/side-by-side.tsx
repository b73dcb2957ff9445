import { defineComponent } from 'vue'
import { RouterLink } from 'vue-router'
import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { fieldsOf, shownAlone, typeOf } from '../../parts/records/shapes.ts'
import { shownIn } from '../../parts/records/shown.ts'
import { useDetail } from '../../parts/records/use-detail.ts'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import type { ReviewCaseQuery } from './case.generated.ts'

export type Pair = NonNullable<ReviewCaseQuery['submission']>['duplicates'][number]

type One = NonNullable<Pair['first']>

interface Props {
  first: One
  second: One
}

interface Line {
  label: string
  values: readonly [string, string]
}

/** Two records field beside field; where they differ is marked. */
export const SideBySide = defineComponent(
  ({ first, second }: Props) => {
    const type = typeOf(first.record)
    const [ofFirst, ofSecond] = [useDetail(type, first.recordId), useDetail(type, second.recordId)]
    const table = (lines: readonly Line[]) => (
      <DataTable
        label={text({ zh: '两条记录对照', en: 'The two records' })}
        look="side-by-side"
        columns={columns(first, second)}
        rows={lines}
        keyOf={({ label }) => label}
        rowAttributes={(one) => ({ class: { differs: differs(one) } })}
      />
    )
    return () =>
      ofFirst && ofSecond
        ? answered(ofFirst.value, ({ node }) =>
            answered(ofSecond.value, ({ node: other }) =>
              table([...headLines(first, second), ...contentLines(type, node ?? {}, other ?? {})]),
            ),
          )
        : table(headLines(first, second))
  },
  { props: ['first', 'second'] },
)

const differs = ({ values: [one, other] }: Line) => one !== other

const columns = (...records: readonly [One, One]): Columns<Line> => [
  {
    heading: text({ zh: '字段', en: 'Field' }),
    names: 'row',
    cell: (one) => [one.label, differs(one) && <small> {text({ zh: '不同', en: 'differs' })}</small>],
  },
  ...records.map(({ recordId: id, title }, place) => ({
    heading: <RouterLink to={`/records/${id}`}>{title}</RouterLink>,
    cell: ({ values }: Line) => values[place],
  })),
]

const headLines = (first: One, second: One): Line[] => [
  line(
    { zh: '填报单位', en: 'Organization' },
    first,
    second,
    ({ organization }) => organization?.name ?? '—',
  ),
  line({ zh: '发生日期', en: 'Date' }, first, second, ({ record }) =>
    record && 'occurredOn' in record ? (record.occurredOn ?? '—') : '—',
  ),
  line({ zh: '状态', en: 'State' }, first, second, ({ status }) => text(valueWords('RecordStatus', status))),
  line({ zh: '提交', en: 'Submitted' }, first, second, ({ submittedAt }) =>
    submittedAt ? momentText(submittedAt, language.value) : '—',
  ),
]

const line = (label: { zh: string; en: string }, one: One, other: One, of: (one: One) => string): Line => ({
  label: text(label),
  values: [of(one), of(other)],
})

function contentLines(type: string, one: Record<string, unknown>, other: Record<string, unknown>): Line[] {
  return shownAlone(fieldsOf(type)).flatMap((field) => {
    const values = [shownIn(field, one), shownIn(field, other)] as const
    return values.every((value) => value === '—' || value === '')
      ? []
      : [{ label: text(field.words), values }]
  })
}
