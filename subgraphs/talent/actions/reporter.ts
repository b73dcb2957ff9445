import type { Contribution } from '@kexie/db/book/contribution'
import { prepareRows, type Resolved, type RowRules } from '@kexie/db/book/prepare-rows'
import type { RecordTable } from '@kexie/db/book/read-records'
import { type ReportInput, reportCall } from '@kexie/db/book/report-call'
import { calendarProblems, districtProblems, textProblems } from '@kexie/db/book/row-rules'
import { keyOf } from '@kexie/schema/global-id'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordType } from '@kexie/schema/records'
import type { TalentContext } from '../context.ts'
import { type FacilityFound, type FacilityReference, findFacilities } from '../store/facilities.ts'
import { type Content, insertContent, type Parts } from '../store/record-content.ts'

/** What a row of every record type of this domain has. */
interface SharedInput {
  id?: string | null | undefined
  externalKey?: string | null | undefined
  title?: string
  occurredOn: string
  endsOn?: string | null | undefined
  district: string
}

type FacilityOf = (reference: FacilityReference) => FacilityFound | undefined

/** One record type of this domain: how its rows are checked, stored and counted beyond what all types share. */
export interface RecordKind<Input, T extends RecordTable, P extends Parts>
  extends Pick<RowRules<Input, Content<T, P>>, 'people' | 'organizations'> {
  type: RecordType
  table: T
  parts: P
  /** Title of a type whose rows bring none. */
  fixedTitle?: string
  facilities?(input: Input): readonly FacilityReference[]
  /** Problems beyond title, district and dates. */
  problems(
    input: Input,
    known: Parameters<RowRules<Input, unknown>['problems']>[1],
    facilityOf: FacilityOf,
  ): ProblemFact[]
  content(input: Input, resolved: Resolved & { facilityOf: FacilityOf }): Content<T, P>
  contributions(content: Content<T, P>): Contribution[]
}

/** The `report…` action of one record type: one transaction, one answer a row. */
export function reporter<Input extends SharedInput, T extends RecordTable, P extends Parts>(
  kind: RecordKind<Input, T, P>,
) {
  return (context: TalentContext, input: ReportInput<Input>) =>
    reportCall(
      context,
      {
        type: kind.type,
        table: kind.table,
        prepare: async (tx, rows) => {
          const references = rows.flatMap((row) => kind.facilities?.(row.input) ?? [])
          return prepareRows(tx, rows, rulesOf(kind, await findFacilities(tx, references)), context)
        },
        store: (tx, revisions) => insertContent<T, P>(tx, kind.table, kind.parts, revisions),
      },
      input,
    )
}

function rulesOf<Input extends SharedInput, T extends RecordTable, P extends Parts>(
  kind: RecordKind<Input, T, P>,
  facilityOf: FacilityOf,
): RowRules<Input, Content<T, P>> {
  const titleOf = ({ title }: SharedInput) => kind.fixedTitle ?? title?.trim() ?? ''
  return {
    ...(kind.people ? { people: kind.people } : {}),
    ...(kind.organizations ? { organizations: kind.organizations } : {}),
    problems: (row, known, today) => [
      ...textProblems('title', { zh: '标题', en: 'Title' }, titleOf(row), 200),
      ...districtProblems(row.district, known),
      ...calendarProblems(row, 'PAST', today),
      ...kind.problems(row, known, facilityOf),
    ],
    prepare: (row, resolved) => {
      const content = kind.content(row, { ...resolved, facilityOf })
      const districtCode = keyOf('District', row.district) ?? ''
      return {
        title: titleOf(row),
        occurredOn: row.occurredOn,
        districtCode,
        contributions: kind.contributions(content),
        content,
      }
    },
  }
}
