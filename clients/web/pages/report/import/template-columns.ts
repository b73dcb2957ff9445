import type { TemplateColumn } from '../../../parts/files/cells.ts'

/**
 * The columns of a record type's template, in their order.
 * @throws Error in the server's words
 */
export async function templateColumns(slug: string, language: string): Promise<readonly TemplateColumn[]> {
  const response = await fetch(`/imports/${slug}`, { headers: { 'accept-language': language } })
  const { columns, errors } = await response.json()
  if (!columns) throw new Error(errors?.[0]?.message ?? response.statusText)
  return columns
}
