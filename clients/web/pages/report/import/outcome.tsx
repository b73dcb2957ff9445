import { text } from '../../../language/language.ts'
import { ReasonField } from '../../../parts/forms/inputs.tsx'
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
      {asksWhy(coming) && <Why coming={coming} onTry={() => onTake('dry-run')} />}
      {answer.value && !isTaken(answer.value) && (
        <TakeIn answer={answer.value} onTake={onTake} isHeld={isChanged || progress.value !== null} />
      )}
    </>
  )
}

/** While something of what was tried corrects what was accepted, or a reason is given for it. */
const asksWhy = ({ answer: { value: answer }, reason }: Import): boolean =>
  answer !== null && !isTaken(answer) && (answer.withoutReason > 0 || reason.value !== '')

/** Asks once for the whole file why what was accepted is corrected. */
function Why({ coming: { answer, reason, progress }, onTry }: Pick<Props, 'coming'> & { onTry: () => void }) {
  const count = answer.value?.withoutReason ?? 0
  return (
    <div class="why">
      <ReasonField
        id="import-reason"
        label={text({
          zh: count > 0 ? `有 ${count} 行更正的是已采纳的记录，为何更正` : '更正已采纳记录的理由',
          en:
            count > 0 ? `${count} rows correct what was accepted: why` : 'Why what was accepted is corrected',
        })}
        value={reason.value}
        problems={[]}
        onGive={(value) => {
          reason.value = value
        }}
      />
      <p class="form-buttons">
        <button
          type="button"
          disabled={reason.value.trim() === '' || progress.value !== null}
          onClick={onTry}
        >
          {text({ zh: '写好了，再试一次', en: 'Try again with this reason' })}
        </button>
      </p>
    </div>
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
