import { recordTypes } from '@kexie/schema/records'
import { subgraphNames } from '@kexie/schema/subgraphs'

/** An array in SQL of the schemas, and ends of the roles, that these subgraphs have. */
const schemasOf = (subgraphs: readonly string[]) =>
  `array[${subgraphs.map((name) => `'${name.replaceAll('-', '_')}'`).join(', ')}]`

const owners: readonly string[] = Object.values(recordTypes)

/** Which subgraphs there are, and which of them report records. */
export const subgraphSlots: Readonly<Record<string, () => string>> = {
  'the subgraphs': () => schemasOf(subgraphNames),
  'the domains': () => schemasOf(subgraphNames.filter((name) => owners.includes(name))),
}
