import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import type { Option } from './options.ts'

/** Every value of an enum in the order of the schema; apart from other options, since the words of all enums come with it. */
export const optionsOf = (type: string): Option[] =>
  valuesOf(type).map((value) => ({ value, label: text(valueWords(type, value)) }))
