import { shapes } from '@kexie/gateway/shapes'
import { writeWorkbook } from '@kexie/gateway/template'
import type { ImportAnswer } from '@kexie/schema/import-answer'
import type { Product } from './client.ts'

type Cell = string | number | boolean | Date | null

/** A row by the paths of its columns; `#` is its number. */
export type SheetRow = Readonly<Record<string, Cell>>

export type Refusal = { errors: { message: string; extensions: { code: string } }[] }

/** What an office does with files: fills in templates, sends them, takes files out. The token says who it is. */
export function officeOf(product: Product, token?: string) {
  const as: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  const at = (path: string) => new URL(path, product.url)
  return {
    /** An .xlsx of these rows, by the fields of its sheets; '' are the records themselves. */
    async fillIn(slug: string, rows: Readonly<Record<string, readonly SheetRow[]>>): Promise<Buffer> {
      const shape = shapes.get(slug)
      if (!shape) throw new Error(slug)
      const { data } = await product.query('{ districts { id name } eventSeries { id: code name } }')
      const sheets = [shape.main, ...shape.parts].map(({ field, columns }) => [
        field,
        (rows[field] ?? []).map((row) => columns.map(({ path }) => row[path] ?? null)),
      ])
      const lookups = { districts: data.districts, registers: { EventSeries: data.eventSeries } }
      return writeWorkbook(shape, { language: 'zh', lookups, rows: Object.fromEntries(sheets) })
    },
    async send(
      slug: string,
      query: Record<string, string>,
      file: Buffer,
      headers: Record<string, string> = {},
    ): Promise<{ status: number; body: ImportAnswer & Refusal }> {
      const response = await fetch(at(`/imports/${slug}?${new URLSearchParams(query)}`), {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...as, ...headers },
        body: new Uint8Array(file),
      })
      return { status: response.status, body: (await response.json()) as ImportAnswer & Refusal }
    },
    async take(path: string, headers: Record<string, string> = {}) {
      const response = await fetch(at(path), { headers: { ...as, ...headers } })
      return {
        status: response.status,
        headers: response.headers,
        file: Buffer.from(await response.arrayBuffer()),
      }
    },
  }
}

/** Ids of the organizations that have records in a list, in the list's order. */
export async function reportersOf({ query }: Product, list: string): Promise<string[]> {
  const { data } = await query(`{ ${list}(first: 50) { nodes { organization { id } } } }`)
  const nodes: { organization: { id: string } }[] = data[list].nodes
  return [...new Set(nodes.map(({ organization }) => organization.id))]
}

/** Id of a society. */
export async function societyOf({ query }: Product): Promise<string> {
  const { data } = await query('{ organizations(filter: { kind: "SOCIETY" }, first: 1) { nodes { id } } }')
  return data.organizations.nodes[0].id
}
