import { parse } from 'graphql'
import { customRecord, nodeTypeNames } from '../records/record-types.ts'
import { recordSdl, sharedSdl } from '../sdl/shared-sdl.ts'
import { pluralOf } from './custom-definition.ts'
import { statedDefinitions } from './stated-definitions.ts'

/** Names of types that the SDL has that every record type is compiled with. */
const shared = parse(`${sharedSdl}\n${recordSdl}`, { noLocation: true }).definitions.flatMap((node) =>
  'name' in node && node.name ? node.name.value : [],
)

/** The type whose records together would be called so. */
function calledSo(plural: string): string {
  return plural.replace(/Records$/, '')
}

/** Names that no other type has beside one that the city defined: its own, that of its records, and that of which these would be the records. */
export const namesTakenBy = (type: string): string[] => [type, pluralOf(type), calledSo(type)]

/**
 * Names that a record type of the city's own may not have: those of the code's, with what their records are called together, of what else has an
 * id, and of what a definition is made of, also where they end as what is made of a type does.
 */
export const takenTypeNames: readonly string[] = [
  ...statedDefinitions.records.flatMap(({ type, plural }) => [type, plural, calledSo(plural)]),
  ...[customRecord, ...nodeTypeNames, ...shared],
  ...shared.map((name) => name.replace(/(Input|Connection|Edge)$/, '')),
]
