import { customDefinition } from '@kexie/schema/custom-definition'
import type { StatedType } from '@kexie/schema/custom-type'
import { noteCustomDefinitions } from '@kexie/schema/stated-definitions'
import { recordTypeFaults } from './check-record-types.ts'
import { CityFaults } from './fault.ts'
import { readOptionalList } from './read-part.ts'
import { recordTypesFile, statedType } from './record-type-shapes.ts'

/**
 * The record types that a city defined itself, from the `record-types.yaml` of its package; none where there is no such file. This process knows them from
 * then on, so that rules over them are checked like those over the types of the code.
 * @throws {CityFaults} where the file is not of its form, or a type is none that an office could define
 */
export function readRecordTypes(folder: string): readonly StatedType[] {
  const { items, faults: outOfShape } = readOptionalList(folder, 'record-types.yaml', recordTypesFile)
  const types = items.map(({ value }) => statedType(value))
  const faults = [...outOfShape, ...recordTypeFaults(items, types)]
  if (faults.length > 0) throw new CityFaults(faults)
  noteCustomDefinitions(types.map(customDefinition))
  return types
}
