import { recordTypes } from '@kexie/schema/records'
import { subgraphNames } from '@kexie/schema/subgraphs'
import { permissionSlots } from './permission-slots.ts'

/** An array in SQL of the schemas, and ends of the roles, that these subgraphs have. */
const schemasOf = (subgraphs: readonly string[]) =>
  `array[${subgraphs.map((name) => `'${name.replaceAll('-', '_')}'`).join(', ')}]`

const owners: readonly string[] = Object.values(recordTypes)

/** What files of SQL leave to be filled in, `{{name}}`: who may what, and which subgraphs there are and report records. */
const slots: Readonly<Record<string, () => string>> = {
  ...permissionSlots,
  'the subgraphs': () => schemasOf(subgraphNames),
  'the domains': () => schemasOf(subgraphNames.filter((name) => owners.includes(name))),
}

/**
 * The text of a file with what it leaves to be filled in.
 * @throws with the file's path for a name that nothing is filled in for
 */
export function fillSlots(path: string, text: string): string {
  return text.replaceAll(/\{\{([^}]+)\}\}/g, (_, name: string) => {
    const slot = slots[name]
    if (!slot) throw new Error(`db/${path}: nothing is filled in for “${name}”`)
    return slot()
  })
}
