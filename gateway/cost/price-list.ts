import { directiveOf } from '@kexie/schema/directives'
import { type ConstDirectiveNode, Kind, parse } from 'graphql'

/** How long a list may become: `@listSize` of the federation's cost specification. */
export interface ListSize {
  assumedSize?: number
  slicingArguments?: readonly string[]
  /** Fields of the answer that have this size, as `nodes` of a connection. */
  sizedFields?: readonly string[]
}

/** What a supergraph says of cost: weights and list sizes by coordinate (`Type`, `Type.field`, `Type.field.argument`). */
export interface PriceList {
  weights: ReadonlyMap<string, number>
  sizes: ReadonlyMap<string, ListSize>
}

interface Priced {
  directives?: readonly ConstDirectiveNode[] | undefined
}

/** Reads `@cost` and `@listSize` off a supergraph, by the names under which composition keeps them. */
export function readPriceList(supergraphSdl: string): PriceList {
  const weights = new Map<string, number>()
  const sizes = new Map<string, ListSize>()
  const note = (coordinate: string, node: Priced) => {
    const weight = directiveOf(node, 'cost')?.weight
    const size = directiveOf(node, 'listSize')
    if (weight !== undefined) weights.set(coordinate, Number(weight))
    if (size) sizes.set(coordinate, size as ListSize)
  }
  for (const node of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (!('name' in node) || node.kind === Kind.DIRECTIVE_DEFINITION || !node.name) continue
    const type = node.name.value
    note(type, node as Priced)
    for (const field of 'fields' in node ? (node.fields ?? []) : []) {
      note(`${type}.${field.name.value}`, field)
      for (const argument of 'arguments' in field ? (field.arguments ?? []) : [])
        note(`${type}.${field.name.value}.${argument.name.value}`, argument)
    }
  }
  return { weights, sizes }
}
