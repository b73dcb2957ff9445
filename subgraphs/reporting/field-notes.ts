import type { ProblemFact } from '@kexie/schema/problems'
import { reportedRecord } from './reported-record.ts'

/** A note beside a field, as a reviewer writes it. */
export interface NoteInput {
  record: string
  field: string
  note: string
}

/** A note as it is kept with the revision that was returned. */
export interface NewNote {
  recordId: string
  revision: number
  position: number
  field: string
  text: string
}

const most = 1000
const longest = 500

/** A field of the row, or of one of its parts: `fee`, `guests.0`, `guests.0.name`. */
const path = /^[a-z][A-Za-z]{0,60}(\.\d{1,4}(\.[a-z][A-Za-z]{0,60})?)?$/

/** The first thing wrong with the notes of a return, undefined for none. */
export function notesProblem(notes: readonly NoteInput[], ids: readonly string[]): ProblemFact | undefined {
  if (notes.length > most) {
    const expected = { zh: `${most} 条`, en: `${most}` }
    return {
      code: 'TOO_MANY',
      field: 'notes',
      label: { zh: '批注', en: 'Notes' },
      expected,
      received: `${notes.length}`,
    }
  }
  const returned = new Set(ids.map((id) => reportedRecord(id)))
  for (const [index, note] of notes.entries()) {
    const problem = noteProblem(note, `notes.${index}`, returned)
    if (problem) return problem
  }
  return undefined
}

function noteProblem(
  { record, field, note }: NoteInput,
  at: string,
  returned: ReadonlySet<string | undefined>,
): ProblemFact | undefined {
  const key = reportedRecord(record)
  if (!key || !returned.has(key))
    return {
      code: 'NOT_FOUND',
      field: `${at}.record`,
      label: { zh: '所退回的记录', en: 'Returned record' },
      received: record,
    }
  if (!path.test(field)) {
    const expected = { zh: '字段路径，如 guests.0.name', en: 'the path of a field, as guests.0.name' }
    return {
      code: 'INVALID_VALUE',
      field: `${at}.field`,
      label: { zh: '字段', en: 'Field' },
      expected,
      received: field.slice(0, 80),
    }
  }
  const label = { zh: '批注', en: 'Note' }
  if (!note.trim()) return { code: 'REQUIRED', field: `${at}.note`, label }
  if (note.trim().length <= longest) return undefined
  const expected = { zh: `不超过 ${longest} 字`, en: `at most ${longest} characters` }
  return { code: 'INVALID_VALUE', field: `${at}.note`, label, expected, received: `${note.trim().length}` }
}

/** The notes of one record, as they are kept with the revision that is returned. */
export function notesFor(
  { id: recordId, revision }: { id: string; revision: number },
  globalId: string,
  notes: readonly NoteInput[],
): NewNote[] {
  return notes
    .filter(({ record }) => reportedRecord(record) === reportedRecord(globalId))
    .map(({ field, note }, position) => ({ recordId, revision, position, field, text: note.trim() }))
}
