import './import.css'
import { defineComponent, ref, shallowRef } from 'vue'
import { language, text } from '../../../language/language.ts'
import { saveFile } from '../../../parts/files/save-file.ts'
import { Conflicts } from './conflicts.tsx'
import { type ImportMode, markedFile } from './import-file.ts'
import { Notices } from './notices.tsx'
import { Outcome } from './outcome.tsx'
import { useImport } from './use-import.ts'

/** Template, trying a file, and taking it in: nothing is written before the clerk has seen what would be. */
export const UploadFile = defineComponent(
  (props: { slug: string; organization: string }) => {
    const coming = useImport(props)
    const file = shallowRef<File | null>(null)
    const skipsHidden = ref(false)
    const send = (mode: ImportMode) => file.value && coming.send(file.value, mode, skipsHidden.value)
    const onChoose = ({ target }: Event) => {
      file.value = (target as HTMLInputElement).files?.[0] ?? null
      skipsHidden.value = false
      coming.forget()
      void send('dry-run')
    }
    const onSkip = ({ target }: Event) => {
      skipsHidden.value = (target as HTMLInputElement).checked
      void send('dry-run')
    }
    const saveMarked = async (sent: File) => {
      const { slug, organization } = props
      const asked = { slug, organization, file: sent, language: language.value }
      const marked = await markedFile({ ...asked, skipsHidden: skipsHidden.value })
      const ending = text({ zh: '（问题已标出）', en: ' (marked)' })
      saveFile(marked, `${sent.name.replace(/\.\w+$/, '')}${ending}.xlsx`)
    }
    return () => {
      const { conflicts = [], notices = [], hiddenRows = 0 } = coming.answer.value ?? {}
      return (
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
            <input type="file" accept=".xlsx,.csv" onChange={onChoose} />
          </label>
          <Outcome coming={coming} onTake={send} isChanged={false} />
          {hiddenRows > 0 && (
            <label class="field">
              <input type="checkbox" checked={skipsHidden.value} onChange={onSkip} />{' '}
              {text({ zh: `不导入隐藏的 ${hiddenRows} 行`, en: `Leave out the ${hiddenRows} hidden rows` })}
            </label>
          )}
          {notices.length > 0 && <Notices notices={notices} />}
          {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
          {conflicts.length > 0 && file.value && (
            <p>
              <button type="button" onClick={() => file.value && saveMarked(file.value).catch(coming.fail)}>
                {text({ zh: '下载标出问题的表格（.xlsx）', en: 'The file with its problems marked (.xlsx)' })}
              </button>
            </p>
          )}
        </>
      )
    }
  },
  { props: ['slug', 'organization'] },
)
