import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql'

/** Deepest selection a query may have; the five-year review with its evidence needs nine. */
const maxDepth = 15

/** Fields at the root of one operation: aliases multiply work that one field would do. */
const maxRootFields = 25

/** Fields that stand alone in their request: under five aliases each would be five guesses at a password. */
const lonely = new Set(['signIn', 'changePassword', 'refreshSession'])

/** Tokens of one document. */
export const maxTokens = 5000

/** A validation rule that refuses documents no honest client sends, before any work is done for them. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  const refuse = (message: string) => context.reportError(new GraphQLError(message))
  const measurer = new Measurer(context)
  return {
    OperationDefinition: ({ selectionSet }) => {
      const { depth, fields, alone } = measurer.measure(selectionSet)
      if (alone && fields > 1) {
        refuse(`${alone} 须单独出现在请求中 · ${alone} must stand alone in its request`)
      }
      if (fields > maxRootFields) {
        const message = `根字段最多 ${maxRootFields} 个，收到 ${fields} 个 · at most ${maxRootFields} root fields, got ${fields}`
        refuse(message)
      }
      if (depth > maxDepth) {
        refuse(`查询最深 ${maxDepth} 层，收到 ${depth} 层 · at most ${maxDepth} levels, got ${depth}`)
      }
    },
  }
}

interface Size {
  /** Fields nested in each other; introspection describes types by nesting and is left alone. */
  depth: number
  /** Fields at this level, those that fragments bring included. */
  fields: number
  /** One of them that must stand alone. */
  alone?: string | undefined
}

/** Measures selections, each fragment once however often it is spread. */
class Measurer {
  readonly #context: ValidationContext
  readonly #fragments = new Map<string, Size>()

  constructor(context: ValidationContext) {
    this.#context = context
  }

  measure(selectionSet: SelectionSetNode | undefined): Size {
    const sizes = (selectionSet?.selections ?? []).map((selection): Size => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.measure(selection.selectionSet)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(selection.name.value)
      const isIntrospection = selection.name.value.startsWith('__')
      const below = isIntrospection ? 0 : this.measure(selection.selectionSet).depth
      const name = selection.name.value
      return { depth: 1 + below, fields: 1, alone: lonely.has(name) ? name : undefined }
    })
    return {
      depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
      fields: sizes.reduce((sum, { fields }) => sum + fields, 0),
      alone: sizes.find(({ alone }) => alone)?.alone,
    }
  }

  #fragment(name: string): Size {
    const known = this.#fragments.get(name)
    if (known) return known
    // A fragment that spreads itself is another rule's to refuse; here it must only come to an end.
    this.#fragments.set(name, { depth: 0, fields: 0 })
    const size = this.measure(this.#context.getFragment(name)?.selectionSet)
    this.#fragments.set(name, size)
    return size
  }
}
