import { valuesOf, valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'

/** What may be chosen. */
export interface Option {
  value: string
  label: string
}

/** No choice: everything is shown. */
export const any = (): Option => ({ value: '', label: text({ zh: '全部', en: 'All' }) })

/** Every value of an enum in the order of the schema. */
export const optionsOf = (type: string): Option[] =>
  valuesOf(type).map((value) => ({ value, label: text(valueWords(type, value)) }))

/** What has a name and an id, as choices. */
export const namedOptions = (all: readonly { id: string; name: string }[]): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }))

/** The city, which is no choice of a district, and its districts. */
export const areaOptions = (areas: readonly { id: string; code: string; name: string }[]): Option[] =>
  areas.map(({ id, code, name }) => ({ value: code.endsWith('00') ? '' : id, label: name }))
