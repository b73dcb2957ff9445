import './import.css'
import { defineComponent, ref, shallowRef } from 'vue'
import { language, text } from '../../../language/language.ts'
import { Conflicts } from '../../../parts/files/conflicts.tsx'
import { saveFile } from '../../../parts/files/save-file.ts'
import type { ImportMode } from './import-answer.generated.ts'
import { markedFile } from './import-file.ts'
import { Notices } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { type Import, useImport } from './use-import.ts'

/** Template, trying a file, and taking it in: nothing is written before the clerk has seen what would be. */
export const UploadFile = defineComponent(
  (props: { slug: string; organization: string }) => {
    const coming = useImport(props)
    const upload = useUpload(props, coming)
    return () => (
      <>
        <p>
          <a href={`/templates/${props.slug}.xlsx`}>
            {text({ zh: '下载模板（.xlsx）', en: 'Template (.xlsx)' })}
          </a>
        </p>
        <label class="field">
          {text({
            zh: '选定填好的表格（.xlsx 或 .csv），先试填',
            en: 'A filled file (.xlsx or .csv), tried first',
          })}
          <input
            type="file"
            accept=".xlsx,.csv"
            disabled={coming.progress.value !== null}
            onChange={upload.choose}
          />
        </label>
        <Outcome coming={coming} onTake={upload.send} isChanged={false} />
        <Found coming={coming} upload={upload} />
      </>
    )
  },
  { props: ['slug', 'organization'] },
)

type Target = Parameters<typeof useImport>[0]

/** The file that is chosen, and whether its hidden rows are left out. */
function useUpload(target: Target, coming: Import) {
  const file = shallowRef<File | null>(null)
  const skipsHidden = ref(false)
  const send = (mode: ImportMode) => file.value && coming.send(file.value, mode, skipsHidden.value)
  const choose = ({ target }: Event) => {
    file.value = (target as HTMLInputElement).files?.[0] ?? null
    skipsHidden.value = false
    coming.forget()
    void send('dry-run')
  }
  const skip = ({ target }: Event) => {
    skipsHidden.value = (target as HTMLInputElement).checked
    void send('dry-run')
  }
  const saveMarked = async () => {
    if (!file.value) return
    const asked = {
      ...target,
      file: file.value,
      language: language.value,
      skipsHidden: skipsHidden.value,
      reason: coming.reason.value,
    }
    saveFile(await markedFile(asked), markedName(file.value.name))
  }
  return { skipsHidden, send, choose, skip, saveMarked: () => saveMarked().catch(coming.fail) }
}

const markedName = (name: string) =>
  `${name.replace(/\.\w+$/, '')}${text({ zh: '（问题已标出）', en: ' (marked)' })}.xlsx`

/** What was found in the file: hidden rows, what is worth a note, and what must be mended. */
function Found({ coming, upload }: { coming: Import; upload: ReturnType<typeof useUpload> }) {
  const { conflicts = [], notices = [], hiddenRows = 0 } = coming.answer.value ?? {}
  return (
    <>
      {hiddenRows > 0 && (
        <label class="field">
          <input type="checkbox" checked={upload.skipsHidden.value} onChange={upload.skip} />{' '}
          {text({ zh: `不导入隐藏的 ${hiddenRows} 行`, en: `Leave out the ${hiddenRows} hidden rows` })}
        </label>
      )}
      {notices.length > 0 && <Notices notices={notices} />}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {conflicts.length > 0 && (
        <p>
          <button type="button" onClick={upload.saveMarked}>
            {text({ zh: '下载标出问题的表格（.xlsx）', en: 'The file with its problems marked (.xlsx)' })}
          </button>
        </p>
      )}
    </>
  )
}
