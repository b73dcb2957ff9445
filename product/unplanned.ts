import { type DirectiveNode, type DocumentNode, Kind, parse, visit } from 'graphql'

/**
 * What the SDL of a subgraph uses that our gateway plans wrongly and in silence, in words; empty for sound SDL. Of the 199 cases of
 * the public federation audit six fail on it as on the stock one: `@requires` with arguments, interface objects, and keys that
 * reach into another object.
 */
export function unplanned(subgraph: string, document: DocumentNode): string[] {
  const found: string[] = []
  visit(document, {
    Directive: (node, _, __, ___, ancestors) => {
      const fault = faultOf(node)
      if (fault) found.push(`${subgraph}: ${placeOf(ancestors)} ${fault}`)
    },
  })
  return found
}

function faultOf(node: DirectiveNode): string | undefined {
  const name = node.name.value.replace(/^federation__/, '')
  if (name === 'interfaceObject') return '@interfaceObject 不受支持 · is not planned rightly'
  const fields = fieldsOf(node)
  if (name === 'requires' && fields && has(fields, Kind.ARGUMENT))
    return `@requires 不能带参数 · must not have arguments: "${fields}"`
  if (name === 'key' && fields && has(fields, Kind.SELECTION_SET))
    return `@key 不能深入其他对象 · must not reach into another object: "${fields}"`
  return undefined
}

function fieldsOf({ arguments: given = [] }: DirectiveNode): string | undefined {
  const value = given.find(({ name }) => name.value === 'fields')?.value
  return value?.kind === Kind.STRING ? value.value : undefined
}

/** Whether a set of fields holds something of `kind` below its own braces. */
function has(fields: string, kind: Kind.ARGUMENT | Kind.SELECTION_SET): boolean {
  let count = 0
  visit(parse(`{ ${fields} }`), {
    [kind]: () => {
      count++
    },
  })
  return kind === Kind.SELECTION_SET ? count > 1 : count > 0
}

/** Names of what the directive stands on, from the type on: `Order.total`. */
function placeOf(ancestors: readonly unknown[]): string {
  return ancestors
    .flatMap((node) => {
      const named = node as { name?: { value: string } }
      return named.name ? [named.name.value] : []
    })
    .join('.')
}
