import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { type Amount, bareText, digitsOf } from '../figures/quantity-words.ts'
import type { FieldShape } from './shapes.ts'

export type Row = Record<string, unknown>

/** The value of a field in its row as a reader sees it: a number with how it relates to the true one, 不少于60 or 30,000至50,000. */
export function shownIn(field: FieldShape, row: Row): string {
  const value = row[field.name]
  const relation = row[field.relation ?? ''] as Amount['relation'] | undefined
  if (typeof value !== 'number' || !relation) return shown(field, value)
  const upTo = row[field.upTo ?? '']
  return bareText({ value, relation, upTo: typeof upTo === 'number' ? upTo : null }, language.value)
}

/** How what a list holds relates to the true one, in a word; blank where all are listed. */
export function relationIn({ relation }: FieldShape, row: Row): string {
  const said = row[relation ?? '']
  return said && said !== 'EXACT' ? text(valueWords('Relation', String(said))) : ''
}

/** A value as a reader sees it: enums and yes or no in words, what is referred to by its name, a blank as a dash. */
export function shown(field: FieldShape, value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((item) => shown(field, item)).join('、')
  if (field.choices) return text(field.choices[String(value)] ?? { zh: String(value), en: String(value) })
  if (field.enum) return text(valueWords(field.enum, String(value)))
  if (typeof value === 'boolean') return value ? text({ zh: '是', en: 'yes' }) : text({ zh: '否', en: 'no' })
  if (typeof value === 'number')
    return /year|^issue$|longitude|latitude/i.test(field.name) ? String(value) : digitsOf(value)
  if (typeof value === 'object') {
    return (field.fields ?? [])
      .map((part) => shown(part, (value as Record<string, unknown>)[part.name]))
      .join(' · ')
  }
  return String(value)
}
