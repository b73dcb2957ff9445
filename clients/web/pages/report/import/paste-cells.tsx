import './import.css'
import { defineComponent } from 'vue'
import { text } from '../../../language/language.ts'
import { PasteField } from '../../../parts/files/paste-field.tsx'
import { PastedTable } from '../../../parts/files/pasted-table.tsx'
import { Notices } from './notices.tsx'
import { Outcome } from './outcome.tsx'
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
        <form novalidate onSubmit={tryAgain}>
          <PasteField
            isHeld={coming.progress.value !== null}
            how={text({
              zh: '第一行可以是模板的表头；没有表头时，各列按模板的顺序。',
              en: 'The first row may be the header of the template; without one the columns stand in its order.',
            })}
            onCopied={take}
          />
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
