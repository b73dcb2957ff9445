import './import.css'
import { defineComponent, ref, shallowRef } from 'vue'
import { language, text } from '../../../language/language.ts'
import { type Cells, cellsOf, fileOf, underHeader } from './cells.ts'
import type { ImportMode } from './import-file.ts'
import { Notices } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { PastedTable } from './pasted-table.tsx'
import { templateColumns } from './template-columns.ts'
import { useImport } from './use-import.ts'

/** Cells copied from a spreadsheet, tried as a file would be, mended where they stand, and taken in. */
export const PasteCells = defineComponent(
  (props: { slug: string; organization: string }) => {
    const coming = useImport(props)
    const cells = shallowRef<Cells | null>(null)
    const isChanged = ref(false)
    let taken = ''
    const send = async (mode: ImportMode) => {
      if (!cells.value) return
      isChanged.value = false
      await coming.send(fileOf(cells.value), mode)
    }
    const take = async (copied: string) => {
      if (copied === taken) return
      taken = copied
      coming.forget()
      const rows = cellsOf(copied)
      try {
        const columns = await templateColumns(props.slug, language.value)
        cells.value = rows.length > 0 ? underHeader(rows, columns, language.value) : null
      } catch (error) {
        coming.fail(error)
      }
      await send('dry-run')
    }
    const mend = (row: number, column: number, value: string) => {
      if (!cells.value) return
      const { header, rows } = cells.value
      const mended = (own: readonly string[]) => own.with(column, value)
      cells.value =
        row < 0 ? { header: mended(header), rows } : { header, rows: rows.with(row, mended(rows[row] ?? [])) }
      isChanged.value = true
    }
    return () => (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send('dry-run')
        }}
      >
        <label class="field">
          {text({
            zh: '从 Excel 或 WPS 复制单元格，粘贴在此，先试填',
            en: 'Paste cells copied from Excel or WPS here, tried first',
          })}
          <textarea
            rows={4}
            aria-describedby="paste-how"
            readonly={coming.progress.value !== null}
            onInput={(event) => {
              if ((event as InputEvent).inputType === 'insertFromPaste') void take(pastedIn(event))
            }}
            onChange={(event) => take(pastedIn(event))}
          />
        </label>
        <p id="paste-how" class="note">
          {text({
            zh: '第一行可以是模板的表头；没有表头时，各列按模板的顺序。',
            en: 'The first row may be the header of the template; without one the columns stand in its order.',
          })}
        </p>
        {cells.value && (
          <PastedTable cells={cells.value} conflicts={coming.answer.value?.conflicts ?? []} onMend={mend} />
        )}
        {(coming.answer.value?.notices.length ?? 0) > 0 && (
          <Notices notices={coming.answer.value?.notices ?? []} />
        )}
        {isChanged.value && (
          <p class="form-buttons">
            <button type="submit">{text({ zh: '改好了，再试一次', en: 'Try again as mended' })}</button>
          </p>
        )}
        <Outcome coming={coming} onTake={send} isChanged={isChanged.value} />
      </form>
    )
  },
  { props: ['slug', 'organization'] },
)

const pastedIn = ({ target }: Event) => (target as HTMLTextAreaElement).value
