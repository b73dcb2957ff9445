import { kindSlots } from './kind-slots.ts'
import { listSlots } from './list-slots.ts'
import { nameSlots } from './name-slots.ts'
import { permissionSlots } from './permission-slots.ts'
import { subgraphSlots } from './subgraph-slots.ts'

const slots: Readonly<Record<string, () => string>> = {
  ...permissionSlots,
  ...listSlots,
  ...kindSlots,
  ...nameSlots,
  ...subgraphSlots,
}

/** A file's text with what it leaves to the table of permissions, the tables of the domains, the kinds that code goes by, what plays no part in names and the list of subgraphs: `{{name}}`. */
export function withSlots(path: string, text: string): string {
  return text.replaceAll(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (!slot) throw new Error(`db/${path}: nothing is called “${name}”`)
    return slot()
  })
}
