import { type ConstDirectiveNode, valueFromASTUntyped } from 'graphql'

/** What may carry directives: a node of SDL. A type that was built without SDL has none. */
type Directed = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined

/** Whether the node carries the directive. */
export const hasDirective = (node: Directed, name: string): boolean =>
  node?.directives?.some((one) => one.name.value === name) ?? false

/** What the directive says, by argument; undefined where the node does not carry it. */
export function directiveOf(node: Directed, name: string): Record<string, unknown> | undefined {
  const found = node?.directives?.find((one) => one.name.value === name)
  if (!found) return undefined
  const given = found.arguments ?? []
  return Object.fromEntries(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
}

/** The list of the city that a field or an input's field says it takes its value from; undefined for every other. */
export function listStatedBy(node: Directed): string | undefined {
  const list = directiveOf(node, 'values')?.list
  return list === undefined ? undefined : String(list)
}
