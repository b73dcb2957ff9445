import { text } from '../../../language/language.ts'

/** What a reviewer noted, and the place in the record it stands beside. */
export interface Note {
  field: string
  note: string
}

/** A reviewer's notes; `placeIn` says where they belong when they do not stand there. */
export function Notes(props: { id?: string; notes: readonly Note[]; placeIn?: (field: string) => string }) {
  const { id, notes, placeIn } = props
  if (notes.length === 0) return null
  return (
    <div id={id}>
      {notes.map(({ field, note }) => (
        <p key={`${field} ${note}`} class="reviewers-note">
          {text({ zh: '审核批注：', en: 'Reviewer: ' })}
          {placeIn && `${placeIn(field)}${text({ zh: '：', en: ': ' })}`}
          {note}
        </p>
      ))}
    </div>
  )
}
