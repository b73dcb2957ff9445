import { directiveOf } from '@kexie/schema/directives'
import type { Text } from '@kexie/schema/indicator'
import type { GraphQLArgument, GraphQLInputField } from 'graphql'

/**
 * What a fault calls the argument it is found in. A field of a report says what it is called (`@label`); every other argument is
 * called by the first words of its description, up to the first pause of either language.
 */
export function argumentLabel({ name, description, astNode }: GraphQLArgument | GraphQLInputField): Text {
  const label = directiveOf(astNode, 'label')
  if (label) return { zh: String(label.zh), en: String(label.en) }
  const [, zh = '', rest = ''] = /^\s*([^。，；：（]+)(.*)$/s.exec(description ?? '') ?? []
  const [, en = ''] = /(?:^|[。）”\s])\s*([A-Z][^.;:,(]*)[^。]*$/s.exec(rest) ?? []
  return { zh: zh.trim() || name, en: en.trim() || name }
}
