import { readFileSync } from 'node:fs'
import type { Text } from '@kexie/schema/indicator'
import { labelOf } from '@kexie/schema/label'
import { sharedSdl } from '@kexie/schema/shared-sdl'
import { Kind, parse } from 'graphql'

const own = readFileSync(new URL('./accounts.graphql', import.meta.url), 'utf8')

const words: ReadonlyMap<string, Text> = new Map(
  parse(`${sharedSdl}\n${own}`).definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION
      ? (node.values ?? []).map(({ name: { value }, description }): [string, Text] => [
          `${node.name.value}.${value}`,
          labelOf(description?.value, value),
        ])
      : [],
  ),
)

/** What a value of an enum is called, as the SDL describes it. */
export const enumWords =
  (type: 'OrganizationKind' | 'AccountRole') =>
  (value: string): Text =>
    words.get(`${type}.${value}`) ?? { zh: value, en: value }
