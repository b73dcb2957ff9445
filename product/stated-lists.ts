import {
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
} from 'graphql'

type Place = FieldDefinitionNode | InputValueDefinitionNode

/**
 * The API with `@values` where the SDL of the subgraphs has it. Composing takes away every directive that is none of the gateway's; but
 * whoever offers the values of a field has to know of which list they are.
 */
export function withLists(api: string, subgraphs: readonly DocumentNode[]): string {
  const stated = new Map(
    subgraphs.flatMap(placesOf).flatMap(([at, { directives = [] }]) => {
      const values = directives.find(({ name }) => name.value === 'values')
      return values ? [[at, print(values)] as const] : []
    }),
  )
  const ends = placesOf(parse(api)).flatMap(([at, { loc }]) => {
    const text = stated.get(at)
    return text && loc ? [{ end: loc.end, text }] : []
  })
  const marked = ends
    .toSorted((one, other) => other.end - one.end)
    .reduce((sdl, { end, text }) => `${sdl.slice(0, end)} ${text}${sdl.slice(end)}`, api)
  return `${definitionIn(subgraphs)}\n\n${marked}`
}

/** Every field, argument and field of an input by where it stands: `EventSeries.programme`, `Query.mapOfVenues(kind)`. */
function placesOf({ definitions }: DocumentNode): (readonly [string, Place])[] {
  return definitions.flatMap((definition) => {
    if (!('fields' in definition)) return []
    const owner = definition.name.value
    return (definition.fields ?? []).flatMap((field) => {
      const at = `${owner}.${field.name.value}`
      const given = 'arguments' in field ? (field.arguments ?? []) : []
      return [
        [at, field] as const,
        ...given.map((argument) => [`${at}(${argument.name.value})`, argument] as const),
      ]
    })
  })
}

function definitionIn(subgraphs: readonly DocumentNode[]): string {
  const [found] = subgraphs.flatMap(({ definitions }) =>
    definitions.filter((node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'values'),
  )
  if (!found) throw new Error('no subgraph defines @values')
  return print(found)
}
