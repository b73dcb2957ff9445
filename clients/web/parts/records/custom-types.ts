import { shallowRef } from 'vue'
import { ask } from '../../graph/ask.ts'
import { CustomTypesDocument } from './custom-types.generated.ts'
import { type DefinedType, shapeOf, type TypeShape } from './shape-of.ts'

/** The record types that the city defined itself, by name; none until the graph has told. */
export const customShapes = shallowRef<Readonly<Record<string, TypeShape>>>({})

/** Asks which record types the city defined itself. A graph that does not answer leaves what was known. */
export async function refreshCustomTypes(): Promise<void> {
  const answer = await ask(CustomTypesDocument, {}).catch(() => undefined)
  const defined = answer?.data.recordDefinitions
  if (!defined) return
  customShapes.value = Object.fromEntries(
    defined.map(({ stated }) => {
      const type = stated as DefinedType
      return [type.type, shapeOf(type, { ownChoices: true })]
    }),
  )
}
