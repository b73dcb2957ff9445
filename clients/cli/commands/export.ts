import type { Client } from '../client.ts'
import { findOrganization } from '../find-organization.ts'
import { save } from '../save.ts'

interface Options {
  format: string
  organization?: string
  district?: string
  status?: string
  from?: string
  to?: string
  text?: string
  output?: string
}

/** Saves the records of a type as a file. */
export async function exportRecords(client: Client, type: string, options: Options): Promise<void> {
  const { format, output, organization, ...rest } = options
  const id = organization && (await findOrganization(client, organization))
  const given = Object.entries({ ...rest, organization: id }).filter(([, value]) => value) as [
    string,
    string,
  ][]
  const path = `/exports/${encodeURIComponent(type)}.${format}?${new URLSearchParams(given)}`
  await save(await client.get(path), output ?? `${type}.${format}`, client.language)
}
