import { text } from '../../language/language.ts'

interface Props {
  /** While what was pasted is on its way. */
  isHeld?: boolean
  /** In which order columns stand. */
  how: string
  onCopied: (copied: string) => unknown
}

/** Where cells copied from a spreadsheet are pasted. */
export const PasteField = ({ isHeld = false, how, onCopied }: Props) => (
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
      {how}
    </p>
  </>
)

const pastedIn = ({ target }: Event) => (target as HTMLTextAreaElement).value
