import { defineComponent, reactive, ref } from 'vue'
import { useDeed } from '../../graph/use-deed.ts'
import { text } from '../../language/language.ts'
import { Failure } from '../../parts/layout/answered.tsx'
import type { FieldPath } from '../../parts/records/field-paths.ts'
import type { Receipt } from './receipt.ts'
import { ReturnSubmissionsDocument } from './return.generated.ts'

interface Props {
  ids: readonly string[]
  /** The revision of each that was looked at. */
  revisions: readonly number[]
  /** Places that notes can stand beside, where one record is returned. */
  paths: readonly FieldPath[]
  onDone: (receipt: Receipt) => void
}

/** Returns records with a reason, and a single one with notes beside its fields. */
export const ReturnForm = defineComponent(
  (props: Props) => {
    const reason = ref('')
    const notes = reactive<{ field: string; note: string }[]>([])
    const giveBack = useDeed(ReturnSubmissionsDocument)

    async function onReturn(event: Event) {
      event.preventDefault()
      const [record = ''] = props.ids
      const input = {
        ids: [...props.ids],
        revisions: [...props.revisions],
        reason: reason.value,
        notes: notes.map(({ field, note }) => ({ record, field, note })),
      }
      const receipt = (await giveBack.run({ input }))?.returnRecords
      if (!receipt) return
      if ('moved' in receipt && receipt.moved > 0) {
        reason.value = ''
        notes.length = 0
      }
      props.onDone(receipt)
    }

    const noteRow = (note: { field: string; note: string }, index: number) => (
      <li key={index}>
        <label class="field">
          {text({ zh: '字段', en: 'Field' })}
          <select v-model={note.field}>
            {props.paths.map(({ path, label }) => (
              <option key={path} value={path}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label class="field grow">
          {text({ zh: '批注', en: 'Note' })}
          <input v-model={note.note} required maxlength="500" />
        </label>
        <button
          type="button"
          aria-label={text({ zh: `去掉第 ${index + 1} 条批注`, en: `Remove note ${index + 1}` })}
          onClick={() => notes.splice(index, 1)}
        >
          ×
        </button>
      </li>
    )

    return () => (
      <form class="return" onSubmit={onReturn}>
        <label class="field grow">
          {text({ zh: '退回理由', en: 'Reason to return' })}
          <input v-model={reason.value} required maxlength="500" aria-keyshortcuts="r" />
        </label>
        {notes.length > 0 && <ul class="notes">{notes.map(noteRow)}</ul>}
        <p class="buttons">
          {props.paths.length > 0 && (
            <button type="button" onClick={() => notes.push({ field: props.paths[0]?.path ?? '', note: '' })}>
              {text({ zh: '给字段加批注', en: 'Add a note to a field' })}
            </button>
          )}
          <button type="submit" disabled={giveBack.isUnderWay.value}>
            {text({ zh: '退回', en: 'Return' })}
          </button>
        </p>
        {giveBack.failure.value && <Failure failure={giveBack.failure.value} />}
      </form>
    )
  },
  { props: ['ids', 'revisions', 'paths', 'onDone'] },
)
