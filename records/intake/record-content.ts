import type { Db } from '@kexie/db/database'
import { insertMany } from '@kexie/db/insert-many'
import type { contentOf } from '../definition/field-values.ts'
import type { AnyRecordType } from '../definition/record-type.ts'
import type { PartTable } from '../reading/parts.ts'

interface Written {
  id: string
  revision: number
  content: ReturnType<typeof contentOf>
}

/** Inserts freshly written revisions of a record type with all their parts, one statement a table. */
export async function insertContent(
  tx: Db,
  { table, parts }: AnyRecordType,
  revisions: readonly Written[],
): Promise<void> {
  const rows = revisions.map(({ id, revision, content }) => ({ id, revision, ...content.columns }))
  await insertMany(tx, table, rows)
  for (const [name, part] of Object.entries((parts ?? {}) as Record<string, PartTable>)) {
    const partRows = revisions.flatMap(({ id: recordId, revision, content }) =>
      (content.parts[name] ?? []).map((row: object, position: number) => ({
        recordId,
        revision,
        position,
        ...row,
      })),
    )
    await insertMany(tx, part, partRows)
  }
}
