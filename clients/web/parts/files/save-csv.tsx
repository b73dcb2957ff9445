import { text } from '../../language/language.ts'
import { saveFile } from './save-file.ts'

/** Saves a table as it is shown; the content is made when asked for. */
export function SaveCsv({ content, file }: { content: () => string; file: string }) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => saveFile(new Blob([content()], { type: 'text/csv' }), `${file}.csv`)}
    >
      {text({ zh: '存为 CSV', en: 'Save as CSV' })}
    </button>
  )
}
