import { momentText } from '../../calendar-days/days.ts'
import { valueWords } from '../../language/enum-words.ts'
import { language, text } from '../../language/language.ts'
import { typeWords } from '../records/shapes.ts'
import type { AuditEntry } from './audit-entry.ts'
import { enumOfField, isKindField, isTypeField, wordsOfField } from './audited-fields.ts'

/** One value that the audit kept: as it was and as it became; null where there was none. */
export interface Difference {
  name: string
  was: string | null
  became: string | null
}

type Values = Record<string, unknown>

/** What was changed, field by field; what stayed as it was is left out. A field is read as what it is in that type of object. */
export function differencesOf(
  { objectType, before, after }: Pick<AuditEntry, 'objectType' | 'before' | 'after'>,
  kindName: (code: string) => string,
): Difference[] {
  const [was, became] = [valuesIn(before), valuesIn(after)]
  const names = new Set([...Object.keys(was), ...Object.keys(became)])
  const wordsOf = (name: string) => (value: unknown) => valueText({ type: objectType, name }, value, kindName)
  return [...names]
    .map((name) => ({
      name: text(wordsOfField(objectType, name)),
      was: shown(was[name], wordsOf(name)),
      became: shown(became[name], wordsOf(name)),
    }))
    .filter((one) => one.was !== one.became)
}

function valuesIn(json: string | null): Values {
  const values: unknown = json === null ? {} : JSON.parse(json)
  if (Array.isArray(values)) return { list: values }
  return typeof values === 'object' && values !== null ? (values as Values) : {}
}

function shown(value: unknown, wordsOf: (value: unknown) => string): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map((item) => shown(item, wordsOf) ?? '—').join('、')
  if (typeof value === 'boolean') return value ? text({ zh: '是', en: 'yes' }) : text({ zh: '否', en: 'no' })
  if (typeof value === 'object')
    return Object.values(value)
      .filter((part) => part !== null)
      .join(' ')
  return wordsOf(value)
}

function valueText(
  { type, name }: { type: string | null; name: string },
  value: unknown,
  kindName: (code: string) => string,
): string {
  const said = String(value)
  if (isKindField(type, name)) return kindName(said)
  if (isTypeField(type, name)) return text(typeWords(said))
  const words = enumOfField(type, name)
  if (words) return text(valueWords(words, said))
  return /^\d{4}-\d\d-\d\dT/.test(said) ? momentText(said, language.value) : said
}
