import { parse } from 'graphql'
import { customRecord, nodeTypeNames } from '../records/record-types.ts'
import { recordSdl, sharedSdl } from '../sdl/shared-sdl.ts'
import { statedDefinitions } from './stated-definitions.ts'

/** Names of types that the SDL has that every record type is compiled with. */
const shared = parse(`${sharedSdl}\n${recordSdl}`, { noLocation: true }).definitions.flatMap((node) =>
  'name' in node && node.name ? node.name.value : [],
)

/**
 * Names that a record type of the city's own may not have: those of the code's, with what their records are called together, of what else has an
 * id, and of what a definition is made of, also where they end as what is made of a type does.
 */
export const takenTypeNames: readonly string[] = [
  ...statedDefinitions.records.flatMap(({ type, plural }) => [type, plural]),
  ...[customRecord, ...nodeTypeNames, ...shared],
  ...shared.map((name) => name.replace(/(Input|Connection|Edge)$/, '')),
]
