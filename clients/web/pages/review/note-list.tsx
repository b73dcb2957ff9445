import { text } from '../../language/language.ts'
import type { FieldPath } from '../../parts/records/field-paths.ts'

/** A note beside a field of a record. */
export interface Note {
  /** Path of the field it stands beside. */
  field: string
  note: string
}

interface Props {
  /** Changed as they are typed. */
  notes: Note[]
  /** Places that notes can stand beside. */
  paths: readonly FieldPath[]
}

/** Notes beside fields of a record, each open to be changed or taken away. */
export const NoteList = ({ notes, paths }: Props) => (
  <ul class="notes">
    {notes.map((note, place) => (
      <NoteItem
        key={place}
        note={note}
        paths={paths}
        number={place + 1}
        onRemove={() => notes.splice(place, 1)}
      />
    ))}
  </ul>
)

interface ItemProps extends Pick<Props, 'paths'> {
  note: Note
  number: number
  onRemove: () => void
}

const NoteItem = ({ note, paths, number, onRemove }: ItemProps) => (
  <li>
    <label class="field">
      {text({ zh: '字段', en: 'Field' })}
      <select v-model={note.field}>
        {paths.map(({ path, label }) => (
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
      aria-label={text({ zh: `去掉第 ${number} 条批注`, en: `Remove note ${number}` })}
      onClick={onRemove}
    >
      ×
    </button>
  </li>
)
