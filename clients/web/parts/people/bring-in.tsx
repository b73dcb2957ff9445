import './people.css'
import { defineComponent } from 'vue'
import { text } from '../../language/language.ts'
import { Conflicts } from '../files/conflicts.tsx'
import { Unfolding } from '../layout/unfolding.tsx'
import { Outcome } from './outcome.tsx'
import type { PeopleAnswer } from './people-answer.generated.ts'
import { Slips } from './slips.tsx'
import { type Bringing, useBringing } from './use-bringing.ts'

/** Bodies, accounts and duties by one workbook: its template, trying it, writing it, and the links of accounts that were made. */
export const BringIn = defineComponent(() => {
  const bringing = useBringing()
  return () => (
    <div class="bring-in">
      {bringing.links.value.length > 0 && (
        <Slips links={bringing.links.value} onDone={bringing.forgetLinks} />
      )}
      <Unfolding
        summary={text({
          zh: '用一张表登记单位、开设账号、设定报送…',
          en: 'Bodies, accounts and duties by one workbook…',
        })}
        content={() => <Bring bringing={bringing} />}
      />
    </div>
  )
})

function Bring({ bringing }: { bringing: Bringing }) {
  const { answer, problem, isUnderWay, choose, write } = bringing
  return (
    <>
      <HowTo />
      <label class="field">
        {text({ zh: '选定填好的表格，先试（不写入）', en: 'A filled workbook, tried first' })}
        <input type="file" accept=".xlsx,.csv" disabled={isUnderWay.value} onChange={choose} />
      </label>
      <p role="status">{isUnderWay.value && text({ zh: '正在处理…', en: 'Under way…' })}</p>
      {problem.value && (
        <p class="refused" role="alert">
          {problem.value}
        </p>
      )}
      {answer.value && <Came answer={answer.value} isUnderWay={isUnderWay.value} onWrite={write} />}
    </>
  )
}

const HowTo = () => (
  <>
    <p>
      {text({
        zh: '三人用同一个文件：市级审核人导入单位和报送，系统管理员导入账号，安全管理员授予角色。先试，看清全部问题；要么全部写入，要么一行不写；同一文件再来一次什么也不添。',
        en: 'Three people use one file: a reviewer brings in bodies and duties, the system administrator accounts, the security administrator grants their roles. It is tried first; all of it is written or nothing, and the same file again adds nothing.',
      })}
    </p>
    <p>
      <a href="/templates/people.xlsx">{text({ zh: '下载模板（.xlsx）', en: 'Template (.xlsx)' })}</a>
    </p>
  </>
)

interface CameProps {
  answer: PeopleAnswer
  isUnderWay: boolean
  onWrite: () => void
}

/** What came of the file: sheet by sheet, row by row, and what must be mended; the way to write it where nothing must. */
function Came({ answer, isUnderWay, onWrite }: CameProps) {
  const { mode, rows, conflicts, notices } = answer
  const isNew = rows.some(({ change }) => change === 'CREATED' || change === 'REVISED')
  return (
    <>
      <Outcome answer={answer} />
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {notices.length > 0 && (
        <ul>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      {mode === 'dry-run' && conflicts.length === 0 && isNew && (
        <p class="form-buttons">
          <button type="button" class="primary" disabled={isUnderWay} onClick={onWrite}>
            {text({ zh: '全部写入', en: 'Write all of it' })}
          </button>
        </p>
      )}
    </>
  )
}
