import { text, type Words } from '../../language/language.ts'
import { Unfolding } from '../layout/unfolding.tsx'
import type { Columns } from '../tables/column.ts'
import { DataTable } from '../tables/data-table.tsx'
import type { PeopleAnswer, PeopleRow, PeopleSheet } from './people-answer.generated.ts'

type Change = PeopleRow['change']

/** What came of a workbook, tried or written: a line a sheet, and each row for whoever wants to see it. */
export function Outcome({ answer }: { answer: PeopleAnswer }) {
  const label = text({ zh: '这个文件', en: 'This file' })
  return (
    <>
      <p role="status">{headline(answer)}</p>
      <DataTable
        label={label}
        look="stacked"
        columns={sheetColumns(answer)}
        rows={answer.sheets}
        keyOf={({ kind, name }) => `${kind} ${name}`}
      />
      {answer.rows.length > 0 && (
        <Unfolding
          summary={text({
            zh: `逐行看（${answer.rows.length} 行）`,
            en: `Row by row (${answer.rows.length})`,
          })}
          content={() => <Rows answer={answer} />}
        />
      )}
    </>
  )
}

function headline({ mode, sheets, rows, conflicts }: PeopleAnswer): string {
  const written = sheets.reduce((sum, sheet) => sum + sheet.written, 0)
  if (conflicts.length > 0)
    return text({
      zh: `有 ${conflicts.length} 处须修改，什么也没有写入。`,
      en: `${conflicts.length} cells must be mended; nothing was written.`,
    })
  if (mode === 'all') return text({ zh: `已写入 ${written} 行。`, en: `${written} rows were written.` })
  const coming = rows.filter(({ change }) => change === 'CREATED' || change === 'REVISED').length
  return coming > 0
    ? text({ zh: `没有问题，将写入 ${coming} 行。`, en: `Nothing is wrong; ${coming} rows will be written.` })
    : text({ zh: '没有要写入的：都已如此。', en: 'Nothing is left to write: it stands so already.' })
}

const sheetColumns = ({ rows }: PeopleAnswer): Columns<PeopleSheet> => [
  { heading: text({ zh: '工作表', en: 'Sheet' }), names: 'row', cell: ({ name }) => name },
  {
    heading: text({ zh: '行数', en: 'Rows' }),
    phoneLabel: text({ zh: '行数', en: 'Rows' }),
    look: 'number',
    cell: (sheet) => sheet.rows,
  },
  {
    heading: text({ zh: '结果', en: 'Outcome' }),
    cell: (sheet) => sheet.waitsFor ?? summaryOf(rows.filter((row) => row.sheet === sheet.kind)),
  },
]

const changes = ['CREATED', 'REVISED', 'UNCHANGED', 'SOUND', 'REFUSED'] as const

const changeWords: Readonly<Record<Change, Words>> = {
  CREATED: { zh: '新增', en: 'new' },
  REVISED: { zh: '补全', en: 'completed' },
  UNCHANGED: { zh: '未变', en: 'unchanged' },
  SOUND: { zh: '无误', en: 'sound' },
  REFUSED: { zh: '有误', en: 'to be mended' },
}

const summaryOf = (rows: readonly PeopleRow[]): string =>
  changes
    .flatMap((change) => {
      const count = rows.filter((row) => row.change === change).length
      return count > 0 ? `${text(changeWords[change])} ${count}` : []
    })
    .join(text({ zh: '，', en: ', ' }))

function Rows({ answer: { rows, sheets } }: { answer: PeopleAnswer }) {
  const names = new Map(sheets.map(({ kind, name }) => [kind, name]))
  const columns: Columns<PeopleRow> = [
    {
      heading: text({ zh: '行', en: 'Row' }),
      cell: ({ sheet, row }) =>
        text({ zh: `“${names.get(sheet)}”第 ${row} 行`, en: `Row ${row} of “${names.get(sheet)}”` }),
    },
    { heading: text({ zh: '内容', en: 'What it says' }), names: 'row', cell: ({ title }) => title },
    { heading: text({ zh: '结果', en: 'Outcome' }), cell: ({ change }) => text(changeWords[change]) },
  ]
  return (
    <DataTable
      label={text({ zh: '逐行的结果', en: 'Outcome of each row' })}
      look="stacked"
      columns={columns}
      rows={rows}
      keyOf={({ sheet, row }) => `${sheet} ${row}`}
    />
  )
}
