import { defineComponent, reactive } from 'vue'
import { text } from '../../language/language.ts'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { TextField } from '../../parts/forms/text-field.tsx'
import { useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import type { FieldPath } from '../../parts/records/field-paths.ts'
import { type Note, NoteList } from './note-list.tsx'
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
    const notes = reactive<Note[]>([])
    const form = useMutationForm(ReturnSubmissionsDocument, {
      id: 'return',
      given: { reason: '' },
      variables: ({ reason }) => ({
        input: { ...seenOf(props), reason, notes: notesOn(props.ids[0], notes) },
      }),
      onDone: ({ returnRecords: receipt }, given) => {
        if ('moved' in receipt && receipt.moved > 0) given.reason = ''
        if (given.reason === '') notes.length = 0
        props.onDone(receipt)
      },
    })
    const addNote = () => notes.push({ field: props.paths[0]?.path ?? '', note: '' })
    return () => (
      <MutationForm class="return" of={form} label={text({ zh: '退回', en: 'Return' })} isQuiet>
        <TextField
          {...form.field('reason')}
          label={text({ zh: '退回理由', en: 'Reason to return' })}
          input={{ maxlength: 500, 'aria-keyshortcuts': 'r' }}
        />
        {notes.length > 0 && <NoteList notes={notes} paths={props.paths} />}
        {props.paths.length > 0 && (
          <button type="button" onClick={addNote}>
            {text({ zh: '给字段加批注', en: 'Add a note to a field' })}
          </button>
        )}
      </MutationForm>
    )
  },
  { props: ['ids', 'revisions', 'paths', 'onDone'] },
)

const seenOf = ({ ids, revisions }: Props) => ({ ids: [...ids], revisions: [...revisions] })

const notesOn = (record = '', notes: readonly Note[]) =>
  notes.map(({ field, note }) => ({ record, field, note }))
