import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/** Deepest selection a query may have; the five-year review with its evidence needs nine. */
const maxDepth = 15

/** Selections at the root of one operation: aliases multiply work that one field would do. */
const maxRootFields = 25

/** Tokens of one document. */
export const maxTokens = 5000

/** A validation rule that refuses documents no honest client sends, before any work is done for them. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const refuse = (code: string, message: string) =>
    context.reportError(new GraphQLError(message, { extensions: { code } }))
  return {
    OperationDefinition: ({ selectionSet }) => {
      const fields = selectionSet.selections.length
      if (fields > maxRootFields)
        refuse(
          'QUERY_TOO_LARGE',
          `根字段最多 ${maxRootFields} 个，收到 ${fields} 个 · at most ${maxRootFields} root fields, got ${fields}`,
        )
      const depth = depthOf(selectionSet, context, [])
      if (depth > maxDepth)
        refuse(
          'QUERY_TOO_DEEP',
          `查询最深 ${maxDepth} 层，收到 ${depth} 层 · at most ${maxDepth} levels, got ${depth}`,
        )
    },
  }
}

/** Fields nested in each other; introspection describes types by nesting and is left alone. */
function depthOf(
  selectionSet: SelectionSetNode | undefined,
  context: ValidationContext,
  spreads: readonly string[],
): number {
  const depths = (selectionSet?.selections ?? []).map((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return depthOf(selection.selectionSet, context, spreads)
    const name = selection.name.value
    if (selection.kind === Kind.FIELD)
      return name.startsWith('__') ? 1 : 1 + depthOf(selection.selectionSet, context, spreads)
    if (spreads.includes(name)) return 0
    return depthOf(context.getFragment(name)?.selectionSet, context, [...spreads, name])
  })
  return Math.max(0, ...depths)
}
