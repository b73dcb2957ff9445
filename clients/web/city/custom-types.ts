import { shallowRef } from 'vue'
import { type DefinedType, shapeOf, type TypeShape } from './shape-of.ts'

/** The record types that the city defined itself, by name; none until the graph has told. */
export const customShapes = shallowRef<Readonly<Record<string, TypeShape>>>({})

/** Takes note of the record types that the city defined itself, as the graph states them. An answer without them leaves what was known. */
export function noteCustomTypes(defined: readonly { stated: unknown }[] | null): void {
  if (!defined) return
  customShapes.value = Object.fromEntries(
    defined.map(({ stated }) => {
      const type = stated as DefinedType
      return [type.type, shapeOf(type, { ownChoices: true })]
    }),
  )
}
