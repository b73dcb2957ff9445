import { labelOf } from '@kexie/schema/label'
import { type GraphQLSchema, isEnumType } from 'graphql'

/** The API's own word for a value of an enum. */
export type EnumWord = (type: string, name: string) => string

/** Words for values of enums, as the schema describes them, in the reader's language. */
export function enumWords(schema: GraphQLSchema, language: 'zh' | 'en'): EnumWord {
  return (type, name) => {
    const choices = schema.getType(type)
    const description = isEnumType(choices) ? choices.getValue(name)?.description : undefined
    return labelOf(description ?? undefined, name)[language]
  }
}
