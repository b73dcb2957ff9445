import { type ConstDirectiveNode, type DocumentNode, Kind, type StringValueNode, visit } from 'graphql'
import type { Text } from '../indicators/indicator.ts'
import { directiveOf } from './directives.ts'

/** What something that is reported is called, and what there is to know of it when it is filled in. */
export interface Worded {
  label: Text
  /** Empty in both languages where there is nothing to know. */
  help: Text
}

interface Node {
  readonly name: { readonly value: string }
  readonly directives?: readonly ConstDirectiveNode[] | undefined
}

/** What the SDL calls a record type, a field or a choice (`@label`, `@help`). Throws where it says nothing, or in one language only. */
export function wordsOf(node: Node): Worded {
  const label = textOf(directiveOf(node, 'label'))
  const help = textOf(directiveOf(node, 'help'))
  if (!label.zh || !label.en)
    throw new Error(`${node.name.value} does not say what it is called: @label(zh:, en:)`)
  if (Boolean(help.zh) !== Boolean(help.en))
    throw new Error(`${node.name.value} is explained in one language only: @help(zh:, en:)`)
  return { label, help }
}

const textOf = (said: Record<string, unknown> | undefined): Text => ({
  zh: String(said?.zh ?? '').trim(),
  en: String(said?.en ?? '').trim(),
})

/** Both as the description that the graph shows: `截止日期，进行中则留空。 Last day, blank while it goes on.` */
export function describedAs({ label, help }: Worded): string {
  const zh = [label.zh, help.zh].filter(Boolean).join('，')
  const en = [label.en, help.en].filter(Boolean).join(', ')
  return `${zh}。 ${en}${/[.?!]$/.test(en) ? '' : '.'}`
}

export const description = (value: string): StringValueNode => ({ kind: Kind.STRING, value, block: true })

const isWords = ({ name }: ConstDirectiveNode) => name.value === 'label' || name.value === 'help'

/**
 * The document with everything that says what it is called described by that. What an input brings and what may be chosen keep
 * their words: by them a fault is told, and a choice is shown. Everything else has no more need of them.
 */
export const describeLabelled = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter(node) {
      if (!('directives' in node) || !('name' in node)) return undefined
      const named = node as Node & { readonly description?: StringValueNode }
      if (!named.directives?.some(isWords)) return undefined
      const keeps = node.kind === Kind.INPUT_VALUE_DEFINITION || node.kind === Kind.ENUM_VALUE_DEFINITION
      return {
        ...node,
        directives: keeps ? named.directives : named.directives.filter((one) => !isWords(one)),
        description: named.description ?? description(describedAs(wordsOf(named))),
      }
    },
  })
