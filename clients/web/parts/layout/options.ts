import { type Area, isWhole } from '../../city/areas.ts'
import { text } from '../../language/language.ts'

/** What may be chosen. */
export interface Option {
  value: string
  label: string
}

/** No choice: everything is shown. */
export const any = (): Option => ({ value: '', label: text({ zh: '全部', en: 'All' }) })

/** What has a name and an id, as choices. */
export const namedOptions = (all: readonly { id: string; name: string }[]): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }))

/** Choices with the one that stands though nobody else may choose it any more; `own` is its value, blank where none stands. */
export const withOwn = (options: readonly Option[], own = '', label = own): readonly Option[] =>
  own === '' || options.some(({ value }) => value === own) ? options : [...options, { value: own, label }]

/** The whole, which is no choice of an area and stands there before any is known, and its areas. */
export const areaOptions = (areas: readonly Area[]): Option[] => [
  ...(areas.some(isWhole) ? [] : [{ value: '', label: text({ zh: '全市', en: 'The whole city' }) }]),
  ...areas.map((area) => ({ value: isWhole(area) ? '' : area.id, label: area.name })),
]
