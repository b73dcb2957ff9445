import type { Client } from '../client.ts'
import { save } from '../save.ts'

/** Saves the spreadsheet in which a type of record is filled in. */
export async function template(client: Client, type: string, { output }: { output?: string }): Promise<void> {
  await save(
    await client.get(`/templates/${encodeURIComponent(type)}.xlsx`),
    output ?? `${type}.xlsx`,
    client.language,
  )
}
