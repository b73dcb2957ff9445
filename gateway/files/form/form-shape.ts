import type { FormField, FormShape } from '@kexie/schema/form-answer'
import { emptyList } from '@kexie/schema/one-of'
import type { Lookups } from '../cells/lookups.ts'
import { shapes } from '../shape/api-schema.ts'
import { type Column, rowPath, type SheetShape, type WorkbookShape } from '../shape/column.ts'

type Language = 'zh' | 'en'

/** The same columns as the spreadsheet has, as fields of a form: neither row numbers nor the record's own id are typed there. */
export function formShape(shape: WorkbookShape, lookups: Lookups, language: Language): FormShape {
  const fieldsOf = ({ columns }: SheetShape) =>
    columns
      .filter(({ path }) => path !== rowPath && path !== 'id')
      .map((column) => fieldOf(column, lookups, language))
  return {
    type: shape.type,
    slug: shape.slug,
    plural: shape.plural,
    label: shape.label[language],
    fields: ownKeyLast(fieldsOf(shape.main)),
    lists: shape.parts.map((part) => ({
      field: part.field,
      label: part.label[language],
      fields: fieldsOf(part),
    })),
  }
}

/** What an organization calls the record itself is the last thing a clerk thinks of. */
const ownKeyLast = (fields: readonly FormField[]) =>
  fields.toSorted((one, other) => Number(one.path === 'externalKey') - Number(other.path === 'externalKey'))

function fieldOf(column: Column, lookups: Lookups, language: Language): FormField {
  const { path, kind, label, required } = column
  const choices = choicesOf(column, lookups, language)
  return {
    path,
    kind,
    label: label[language],
    note: noteOf(column, choices, language),
    required,
    choices,
    default:
      column.default === undefined || column.default === null || typeof column.default === 'object'
        ? null
        : String(column.default),
    list: listOf(column),
  }
}

/** What is expected; of a list that nobody has filled yet, who has to. */
function noteOf({ kind, note, target = '' }: Column, choices: FormField['choices'], language: Language) {
  const isList = kind === 'LIST_VALUE' || kind === 'LIST_VALUES'
  const isEmpty = isList && choices.every(({ retired }) => retired)
  const missing = isEmpty ? `${emptyList(target)[language]}${language === 'zh' ? '。' : '.'}` : ''
  return [noteIn(note, language), missing].filter(Boolean).join(language === 'zh' ? '' : ' ')
}

function listOf({ kind, target }: Column): string | null {
  if (kind === 'PERSON') return 'people'
  if (kind === 'ORGANIZATION' || kind === 'AFFILIATION') return 'organizations'
  if (kind !== 'RECORD') return null
  return [...shapes.values()].find(({ type }) => type === target)?.list ?? null
}

/** The reader's half of a description, `参加人次。 Attendance. 至多 10 · at most 10.`, with the bounds the API adds. */
export function noteIn(note: string, language: Language): string {
  const [, body = note, zhBound = '', enBound = ''] =
    /^(.*?[.。])\s+([^.。·]+) · ([^·]+?)\.?$/s.exec(note) ?? []
  const [, zh = body, en = ''] = /^(.*[。）])\s*([A-Z].*)?$/s.exec(body) ?? []
  // What the graph calls null is in a form a field left blank.
  const halves =
    language === 'en'
      ? [(en || zh).replace(/\bnull\b/g, 'blank'), enBound]
      : [zh.replace(/为 null/g, '不填'), zhBound]
  return halves
    .map((half) => half.trim())
    .filter(Boolean)
    .join(language === 'en' ? ' ' : '')
}

function choicesOf({ kind, choices, target }: Column, lookups: Lookups, language: Language) {
  if (kind === 'CHOICE') return choices.map(({ name, label }) => ({ value: name, label: label[language] }))
  const named = kind === 'DISTRICT' ? lookups.districts : lookups.registers[target ?? '']
  if (!['DISTRICT', 'REGISTER', 'LIST_VALUE', 'LIST_VALUES'].includes(kind)) return []
  return (named ?? []).map(({ id, name, retired }) => ({
    value: id,
    label: name,
    ...(retired ? { retired } : {}),
  }))
}
