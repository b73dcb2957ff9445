/* What `GET /templates/<type>.json` answers, stated once: as `import-answer.ts`, the dashboard is given a copy of it. */

/** One field of a form. */
export interface FormField {
  /** Where its value stands in the input: `topic`, `host.name`, `person.affiliation`. */
  path: string
  /** What is typed there: TEXT, DATE, CHOICE and so on. */
  kind: string
  label: string
  /** What there is to know when it is filled in; empty where there is nothing. */
  note: string
  required: boolean
  /** What may be chosen, as the input takes it; empty for what is typed. What is retired may be kept and not chosen. */
  choices: readonly { value: string; label: string; retired?: boolean }[]
  /** The value a blank stands for, as a control shows it; null for none. */
  default: string | null
  /** Field of Query that finds what may be named here by its text; null for what is not looked up. */
  list: string | null
  /** Path of the field beside it that says how the number relates to the true one; null for none. */
  relation: string | null
  /** Path of the field beside it that holds the upper number where it lies between two; null for none. */
  upTo: string | null
}

/** The rows of one list of a record. */
export interface FormList {
  field: string
  label: string
  /** Path of the record's field that says how the list relates to the true one; null for none. */
  relation: string | null
  fields: readonly FormField[]
}

/** A record type as a form, in the reader's language. */
export interface FormShape {
  type: string
  slug: string
  /** As the mutation names it: `reportAcademicEvents`. */
  plural: string
  /** Whether the city defined the type itself: its records are reported as `reportCustomRecords`. */
  custom: boolean
  label: string
  /** What is reported as one record; empty where nothing is said. */
  help: string
  fields: readonly FormField[]
  lists: readonly FormList[]
}

/** Values by path; a blank is left out. */
export type FormValues = Record<string, string>

/** What a record holds, as its form shows it: the values of its fields and the rows of its lists, by field. */
export interface FormContent {
  values: FormValues
  lists: Record<string, FormValues[]>
}

/** The form, with what the record that was asked for holds; null where none was. */
export type FormAnswer = FormShape & { content: FormContent | null }
