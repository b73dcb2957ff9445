import { uuidOf } from '@kexie/schema/global-id'
import { recordKey } from '@kexie/schema/records'

/** Key of the record that `id` means, its own or that of its submission; undefined for every other id. */
export const reportedRecord = (id: string): string | undefined =>
  recordKey(id)?.key ?? uuidOf('Submission', id)
