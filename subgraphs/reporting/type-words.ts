import type { Text } from '@kexie/schema/indicator'
import { definitionOf } from '@kexie/schema/stated-definitions'

/** What a type of record of whatever subgraph is called. */
export const typeWords = (type: string): Text => definitionOf(type)?.label ?? { zh: type, en: type }
