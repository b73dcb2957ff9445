import { text } from '../../../language/language.ts'
import type { ImportAnswer, ImportMode, ImportProgress } from './import-answer.generated.ts'
import type { Import } from './use-import.ts'

interface Props {
  coming: Import
  /** Takes in what was tried. */
  onTake: (mode: ImportMode) => unknown
  /** Something was changed since it was tried. */
  isChanged: boolean
}

/** How far a spreadsheet is, what came of it, and the way to take it in. */
export function Outcome({ coming, onTake, isChanged }: Props) {
  const { answer, problem, progress } = coming
  return (
    <>
      <div role="status">
        {progress.value && <Underway {...progress.value} />}
        {!progress.value && answer.value && <p>{summaryOf(answer.value)}</p>}
      </div>
      {problem.value && (
        <p class="import-problem" role="alert">
          {problem.value}
        </p>
      )}
      {answer.value && !isTaken(answer.value) && (
        <TakeIn answer={answer.value} onTake={onTake} isHeld={isChanged || progress.value !== null} />
      )}
    </>
  )
}

function Underway({ stage, rows }: ImportProgress) {
  const count = rows.toLocaleString()
  const words = {
    reading: text({ zh: `正在读取，已读 ${count} 行…`, en: `Reading, ${count} rows so far…` }),
    checking: text({ zh: `正在检查 ${count} 行…`, en: `Checking ${count} rows…` }),
    writing: text({ zh: `正在写入 ${count} 行…`, en: `Writing ${count} rows…` }),
  }
  return (
    <label class="import-progress">
      {words[stage]}
      <progress />
    </label>
  )
}

function TakeIn({
  answer,
  onTake,
  isHeld,
}: {
  answer: ImportAnswer
  onTake: Props['onTake']
  isHeld: boolean
}) {
  const { refused, rows, conflicts } = answer
  const isSound = refused === 0 && conflicts.length === 0
  return (
    <p class="form-buttons">
      <button type="button" class="primary" disabled={isHeld || !isSound} onClick={() => onTake('all')}>
        {text({ zh: '全部写入并提交', en: 'Write and submit all' })}
      </button>
      {!isSound && refused < rows && (
        <button type="button" disabled={isHeld} onClick={() => onTake('accepted')}>
          {text({ zh: '只写入无误的行', en: 'Write the sound rows only' })}
        </button>
      )}
    </p>
  )
}

const isTaken = ({ mode, written, replayed, unchanged, rows }: ImportAnswer) =>
  mode !== 'dry-run' && (written > 0 || replayed || unchanged === rows)

function summaryOf({ rows, created, revised, unchanged, refused, written }: ImportAnswer) {
  return text({
    zh: `共 ${rows} 行：新增 ${created}，更正 ${revised}，未变 ${unchanged}，有误 ${refused}；已写入 ${written}。`,
    en: `${rows} rows: ${created} new, ${revised} revised, ${unchanged} unchanged, ${refused} refused; ${written} written.`,
  })
}
