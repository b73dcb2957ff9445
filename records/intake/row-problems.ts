import { faultsOfRow } from '@kexie/runtime/read-arguments'
import type { ProblemFact } from '@kexie/schema/problems'
import type { RecordDefinition } from '@kexie/schema/record-definition'
import { observedRecordTypes } from '@kexie/schema/records'
import { creditField } from '@kexie/schema/row-fields'
import type { AnyRecordType, CheckContext, RowInput } from '../definition/record-type.ts'
import { fieldProblems } from './field-rules.ts'
import type { Known } from './known.ts'
import type { ReportedRow } from './report.ts'
import {
  areaProblems,
  calendarProblems,
  districtProblems,
  knownAreaProblems,
  textProblems,
} from './row-rules.ts'

const isObserved = (type: string) => observedRecordTypes.some((one) => one === type)

/** Title of a row, or the one all records of its type bear. */
export const titleOf = ({ title }: RecordDefinition, input: RowInput) => title ?? input.title?.trim() ?? ''

/** Everything wrong with a row: with what all rows have, with its fields, and by the rules of its type. */
export function rowProblems(
  { shape, type }: { shape: RecordDefinition; type: AnyRecordType },
  { id, carried, input }: Pick<ReportedRow<RowInput>, 'id' | 'carried' | 'input'>,
  known: Known,
  checkContext: CheckContext<unknown>,
): ProblemFact[] {
  // Where it was accepted elsewhere the tree was that of then.
  const place = carried ? knownAreaProblems : isObserved(shape.type) ? areaProblems : districtProblems
  const fields = input as unknown as Readonly<Record<string, unknown>>
  return [
    ...faultsOfRow(input),
    ...textProblems('title', { zh: '标题', en: 'Title' }, titleOf(shape, input), 300),
    ...place(input, known),
    ...calendarProblems(input, {
      side: type.side?.(input) ?? 'PAST',
      today: checkContext.today,
      earliest: type.earliest ?? '2000-01-01',
    }),
    ...fieldProblems([creditField, ...shape.fields], fields, { known, found: checkContext.found, id }),
    ...(type.problems?.(input, checkContext) ?? []),
  ]
}
