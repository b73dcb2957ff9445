import { FileRefused } from './refusal.ts'
import type { Parts } from './workbook-parts.ts'

const active =
  /vbaProject|\/externalLinks\/|\/embeddings\/|\/activeX\/|\/macrosheets\/|connections\.xml$|\/queryTables\//i

/** Refuses what no clerk's spreadsheet has, in parts that are read and in those that are not. @throws {FileRefused} */
export function refuseDangers(parts: Parts): void {
  for (const [name, content] of parts) {
    if (active.test(name)) throw new FileRefused('ACTIVE_CONTENT', { received: name })
    if (!/\.(xml|rels|vml)$/.test(name)) continue
    // A declaration in UTF-16 would hide from this; no spreadsheet program writes its parts so.
    const isWide =
      (content[0] === 0xff && content[1] === 0xfe) ||
      (content[0] === 0xfe && content[1] === 0xff) ||
      content[1] === 0
    if (isWide || content.includes('<!DOCTYPE') || content.includes('<!ENTITY'))
      throw new FileRefused('ENTITIES', { received: name })
  }
}
