import { peopleShape } from '@kexie/gateway/people-shape'
import { writeWorkbook } from '@kexie/gateway/template'

/** Rows of the sheets of a workbook of people, by the paths of their columns. */
export type PeopleSheets = Record<'organizations' | 'accounts' | 'duties', Record<string, string>[]>

interface Known {
  districts: readonly { id: string; name: string }[]
  forms: readonly { id: string; name: string }[]
}

/** A workbook of these rows, as a spreadsheet program would save it. */
export function peopleFile(
  sheets: Partial<PeopleSheets>,
  { districts, forms }: Known,
  language: 'zh' | 'en' = 'zh',
): Promise<Buffer> {
  const rows = [peopleShape.main, ...peopleShape.parts].map(({ field, columns }) => [
    field,
    (sheets[field as keyof PeopleSheets] ?? []).map((row) => columns.map(({ path }) => row[path] ?? null)),
  ])
  return writeWorkbook(peopleShape, {
    language,
    lookups: { districts, registers: { ReportingForm: forms } },
    rows: Object.fromEntries(rows),
  })
}
