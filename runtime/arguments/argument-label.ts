import { directiveOf } from '@kexie/schema/directives'
import type { Text } from '@kexie/schema/indicator'
import type { GraphQLArgument, GraphQLInputField } from 'graphql'

/** Chinese, and then what has no Chinese in it. */
const halves = /^\s*(.*?[。）”？])\s+((?:(?!\p{Script=Han}).)+)$/su

const firstOf = (text: string, pattern: RegExp) => pattern.exec(text)?.[0].trim() || undefined

/**
 * What a fault calls the argument it is found in. A field of a report says what it is called (`@label`); every other argument is
 * called by the first words of its description, up to the first pause of either language.
 */
export function argumentLabel({ name, description, astNode }: GraphQLArgument | GraphQLInputField): Text {
  const label = directiveOf(astNode, 'label')
  if (label) return { zh: String(label.zh), en: String(label.en) }
  const said = (description ?? '').replace(/^\s*true：/, '')
  const [, zh = '', en = ''] = halves.exec(said) ?? [said, said]
  return { zh: firstOf(zh, /^[^。，；：（]+/) ?? name, en: firstOf(en, /^[^.;:,(]+/) ?? name }
}
