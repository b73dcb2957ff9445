import type { Text } from '@kexie/schema/indicator'
import { statedDefinitions } from '@kexie/schema/stated-definitions'

/** What a value of an enum is called. */
export const enumWords =
  (type: 'OrganizationKind' | 'AccountRole') =>
  (value: string): Text =>
    statedDefinitions.choices[type]?.find(({ name }) => name === value)?.label ?? { zh: value, en: value }
