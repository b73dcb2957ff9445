import { useQueryClient } from '@tanstack/vue-query'
import { defineComponent, ref } from 'vue'
import { language, text } from '../../language/language.ts'
import { Conflicts } from './conflicts.tsx'
import { type ImportAnswer, sendFile } from './import-file.ts'

/** Template, trying a file, and taking it in: nothing is written before the clerk has seen what would be. */
export const UploadFile = defineComponent(
  (props: { slug: string; organization: string }) => {
    const client = useQueryClient()
    const file = ref<File | null>(null)
    const answer = ref<ImportAnswer | null>(null)
    const problem = ref('')
    const isUnderWay = ref(false)

    async function send(mode: 'dry-run' | 'all' | 'accepted') {
      if (!file.value) return
      isUnderWay.value = true
      problem.value = ''
      const sending = {
        slug: props.slug,
        organization: props.organization,
        mode,
        file: file.value,
      }
      try {
        answer.value = await sendFile({ ...sending, language: language.value })
        if (mode !== 'dry-run') await client.invalidateQueries()
      } catch (err) {
        problem.value = err instanceof Error ? err.message : String(err)
      } finally {
        isUnderWay.value = false
      }
    }
    function onChoose({ target }: Event) {
      file.value = (target as HTMLInputElement).files?.[0] ?? null
      answer.value = null
      void send('dry-run')
    }

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
          <input type="file" accept=".xlsx,.csv" onChange={onChoose} />
        </label>
        {isUnderWay.value && (
          <p role="status">
            {text({
              zh: '正在处理，一万行约需十秒…',
              en: 'Working; ten thousand rows take some ten seconds…',
            })}
          </p>
        )}
        {problem.value && (
          <p class="problem" role="alert">
            {problem.value}
          </p>
        )}
        {answer.value && <Outcome answer={answer.value} />}
        {answer.value && answer.value.written === 0 && (
          <p>
            <button
              type="button"
              disabled={isUnderWay.value || answer.value.refused > 0}
              onClick={() => send('all')}
            >
              {text({ zh: '全部写入并提交', en: 'Write and submit all' })}
            </button>{' '}
            {answer.value.refused > 0 && (
              <button type="button" disabled={isUnderWay.value} onClick={() => send('accepted')}>
                {text({ zh: '只写入无误的行', en: 'Write the sound rows only' })}
              </button>
            )}
          </p>
        )}
      </>
    )
  },
  { props: ['slug', 'organization'] },
)

function Outcome({ answer }: { answer: ImportAnswer }) {
  const { rows, created, revised, unchanged, refused, written, conflicts } = answer
  return (
    <>
      <p role="status">
        {text({
          zh: `共 ${rows} 行：新增 ${created}，更正 ${revised}，未变 ${unchanged}，有误 ${refused}；已写入 ${written}。`,
          en: `${rows} rows: ${created} new, ${revised} revised, ${unchanged} unchanged, ${refused} refused; ${written} written.`,
        })}
      </p>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
    </>
  )
}
