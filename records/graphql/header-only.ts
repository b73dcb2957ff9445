import type { GraphQLResolveInfo, SelectionNode } from 'graphql'

/** Fields of a record that its domain's table has no part in. */
const header = new Set([
  ...['__typename', 'id', 'title', 'organization', 'district'],
  ...['occurredOn', 'status', 'revision', 'provenance', 'credit'],
])

const known = new WeakMap<object, Map<string, boolean>>()

/** Whether an entity query asks of `type` only what `reporting.record` says of every record, so that its own table can rest. */
export function asksHeaderOnly(
  { fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>,
  type: string,
): boolean {
  const answers = known.get(fieldNodes) ?? new Map<string, boolean>()
  known.set(fieldNodes, answers)
  const answer =
    answers.get(type) ??
    fieldNodes.every(({ selectionSet }) => isHeader(selectionSet?.selections ?? [], type))
  answers.set(type, answer)
  return answer
}

function isHeader(selections: readonly SelectionNode[], type: string): boolean {
  return selections.every((node) => {
    if (node.kind === 'Field') return header.has(node.name.value)
    if (node.kind === 'FragmentSpread') return false
    const other = node.typeCondition && node.typeCondition.name.value !== type
    return other || isHeader(node.selectionSet.selections, type)
  })
}
