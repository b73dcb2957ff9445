import { readCustomTypes } from '@kexie/records/custom-types'
import { reportCustom } from '@kexie/records/report-custom'
import { refuse } from '@kexie/runtime/refuse'
import type { ReportingContext } from '../context.ts'
import type { ReportCustomRecordsInput } from '../schema.generated.ts'

const label = { zh: '记录类型', en: 'Record type' }

/** Reports records of a type that the city defined, as `report…` does those of the code. */
export async function reportCustomRecords(
  context: ReportingContext,
  { type, ...input }: ReportCustomRecordsInput,
) {
  const found = (await readCustomTypes(context.db)).find(({ definition }) => definition.type === type)
  if (!found) return refuse([{ code: 'NOT_FOUND', field: 'type', label, received: type }], context)
  return reportCustom({ ...context, now: new Date() }, found, input)
}
