import { defineComponent, ref } from 'vue'
import { language, text } from '../../../language/language.ts'
import { type Cells, cellsOf, letterOf, mended, underHeader } from '../../../parts/files/cells.ts'
import { PasteField } from '../../../parts/files/paste-field.tsx'
import { type PastedProblem, PastedTable } from '../../../parts/files/pasted-table.tsx'
import type { Problem } from '../../../parts/forms/field.tsx'
import { SettingForm } from '../../../parts/settings/setting-form.tsx'
import { useDraft } from '../../../parts/settings/use-draft.ts'
import { useSettingForm } from '../../../parts/settings/use-setting-form.ts'
import { cellColumns, columnUnder } from './cell-columns.ts'
import { readCells } from './read-cells.ts'
import type { Document } from './statement.ts'
import {
  SetStatementsDocument,
  type StatementCells,
  StatementsPreviewDocument,
} from './statements.generated.ts'

const nothing: Cells = { header: [], rows: [] }

/** Rows of a spreadsheet, pasted or as a file: tried as they stand, mended in their cells, and entered together. */
export const PasteStatements = defineComponent(
  (props: { document: Document }) => {
    const notices = ref<readonly string[]>([])
    const draft = useDraft<Cells>(() => ({ revision: props.document.statementsRevision, given: nothing }))
    const of = useSettingForm({
      id: 'pasted-statements',
      draft,
      change: (cells) => ({ source: props.document.key, rows: rowsOf(cells) }),
      preview: StatementsPreviewDocument,
      mutation: SetStatementsDocument,
    })
    const take = (rows: readonly string[][], said: readonly string[] = []) => {
      const cells = rows.length > 0 ? underHeader(rows, cellColumns, language.value) : nothing
      draft.given.value = cells
      notices.value = [...said, ...strangersIn(cells)]
    }
    const choose = async ({ target }: Event) => {
      const [file] = (target as HTMLInputElement).files ?? []
      if (!file) return
      const { rows, notices: said } = await readCells(file).catch(asNotice)
      take(rows, said)
    }
    return () => {
      const cells = draft.given.value
      const problems = of.problems.value
      const conflicts = cells.rows.length > 0 ? problems.flatMap((one) => inCell(one, cells)) : []
      for (const { field } of problems) if (field && placeOf(field)) of.form.shown.add(field)
      return (
        <SettingForm of={of}>
          <Ways notices={notices.value} onCopied={(copied) => take(cellsOf(copied))} onFile={choose} />
          {cells.rows.length > 0 && (
            <PastedTable
              cells={cells}
              conflicts={conflicts}
              onMend={(row, column, value) => {
                draft.given.value = mended(cells, row, column, value)
              }}
            />
          )}
        </SettingForm>
      )
    }
  },
  { props: ['document'] },
)

interface WaysProps {
  notices: readonly string[]
  onCopied: (copied: string) => void
  onFile: (event: Event) => unknown
}

/** Where rows come from, and what of them was not read. */
const Ways = ({ notices, onCopied, onFile }: WaysProps) => (
  <>
    <PasteField how={howTo()} onCopied={onCopied} />
    <label class="field">
      {text({ zh: '或选定一个表格文件（.xlsx、.csv）', en: 'Or a spreadsheet file (.xlsx, .csv)' })}
      <input type="file" accept=".xlsx,.csv" onChange={onFile} />
    </label>
    {notices.map((notice) => (
      <p key={notice} class="note" role="status">
        {notice}
      </p>
    ))}
  </>
)

const howTo = () => {
  const names = cellColumns.map(({ label }) => label[language.value]).join(text({ zh: '、', en: ', ' }))
  return text({
    zh: `第一行写表头，用得着的列即可：${names}。必有“公布的值”“原文”“第几段”。`,
    en: `The first row names the columns, as many as are needed: ${names}. Value, Wording and Paragraph are.`,
  })
}

const asNotice = (error: unknown) => ({
  rows: [],
  notices: [error instanceof Error ? error.message : String(error)],
})

/** Headings that name no column, under which nothing is read. */
const strangersIn = ({ header }: Cells): string[] => {
  const strange = header.filter((heading) => heading !== '' && !columnUnder(heading))
  if (strange.length === 0) return []
  return [
    text({
      zh: `这些列不认识，未读：${strange.join('、')}。`,
      en: `These columns are not known and not read: ${strange.join(', ')}.`,
    }),
  ]
}

const rowsOf = ({ header, rows }: Cells): StatementCells[] => {
  const names = header.map((heading) => columnUnder(heading)?.path)
  return rows.map((row) => ({
    ...{ value: '', wording: '', paragraph: '' },
    ...Object.fromEntries(row.flatMap((cell, place) => (names[place] ? [[names[place], cell]] : []))),
  }))
}

/** The row and the cell that a problem is at. */
function placeOf(field: string): { row: number; cell: string } | undefined {
  const [, row, cell = ''] = /^change\.rows\.(\d+)\.(\w+)$/.exec(field) ?? []
  return row === undefined ? undefined : { row: Number(row), cell }
}

/** A problem at the cell under its column; of a column that is not there, at the row. */
function inCell({ field, message, advice }: Problem, { header }: Cells): PastedProblem[] {
  const place = placeOf(field ?? '')
  if (!place) return []
  const column = header.findIndex((heading) => columnUnder(heading)?.path === place.cell)
  const label = cellColumns.find(({ path }) => path === place.cell)?.label[language.value] ?? null
  const at = { row: place.row + 2, header: header[column] ?? label }
  return [{ ...at, column: column < 0 ? null : letterOf(column), message, advice }]
}
