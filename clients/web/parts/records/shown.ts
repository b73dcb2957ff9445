import { valueWords } from '../../language/enum-words.ts'
import { text } from '../../language/language.ts'
import { digitsOf } from '../figures/quantity-words.ts'
import type { FieldShape } from './shapes.ts'

/** A value as a reader sees it: enums and yes or no in words, what is referred to by its name, a blank as a dash. */
export function shown(field: FieldShape, value: unknown): string {
  if (value === null || value === undefined) return '—'
  if (Array.isArray(value)) return value.map((item) => shown(field, item)).join('、')
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
