import './import.css'
import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { Notices } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { PastedTable } from './pasted-table.tsx'
import { useCells } from './use-cells.ts'
import { useImport } from './use-import.ts'

/** Cells copied from a spreadsheet, tried as a file would be, mended where they stand, and taken in. */
export const PasteCells = defineComponent(
  (props: { slug: string; organization: string }) => {
    const coming = useImport(props)
    const { cells, isChanged, send, take, mend } = useCells(props.slug, coming)
    const tryAgain = (event: Event) => {
      event.preventDefault()
      void send('dry-run')
    }
    return () => {
      const { conflicts = [], notices = [] } = coming.answer.value ?? {}
      return (
        <form onSubmit={tryAgain}>
          <PasteField isHeld={coming.progress.value !== null} onCopied={take} />
          {cells.value && <PastedTable cells={cells.value} conflicts={conflicts} onMend={mend} />}
          {notices.length > 0 && <Notices notices={notices} />}
          {isChanged.value && (
            <p class="form-buttons">
              <button type="submit">{text({ zh: '改好了，再试一次', en: 'Try again as mended' })}</button>
            </p>
          )}
          <Outcome coming={coming} onTake={send} isChanged={isChanged.value} />
        </form>
      )
    }
  },
  { props: ['slug', 'organization'] },
)

interface FieldProps {
  isHeld: boolean
  onCopied: (copied: string) => unknown
}

const PasteField = ({ isHeld, onCopied }: FieldProps) => (
  <>
    <label class="field">
      {text({
        zh: '从 Excel 或 WPS 复制单元格，粘贴在此，先试填',
        en: 'Paste cells copied from Excel or WPS here, tried first',
      })}
      <textarea
        rows={4}
        aria-describedby="paste-how"
        readonly={isHeld}
        onInput={(event) => {
          if ((event as InputEvent).inputType === 'insertFromPaste') onCopied(pastedIn(event))
        }}
        onChange={(event) => onCopied(pastedIn(event))}
      />
    </label>
    <p id="paste-how" class="note">
      {text({
        zh: '第一行可以是模板的表头；没有表头时，各列按模板的顺序。',
        en: 'The first row may be the header of the template; without one the columns stand in its order.',
      })}
    </p>
  </>
)

const pastedIn = ({ target }: Event) => (target as HTMLTextAreaElement).value
