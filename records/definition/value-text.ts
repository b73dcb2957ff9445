import type { Language } from '@kexie/schema/problems'
import { fromDecimal, toNumber } from '@kexie/schema/quantity'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import { valueName } from '../reading/list-values.ts'
import type { Names } from '../reading/names.ts'
import type { Row } from '../review/compare-revisions.ts'
import { columnOf } from './field-values.ts'

/** What a reader needs to be told values: the language, and who and what ids stand for. */
export interface Reader {
  language: Language
  names: Names
}

const separators = { zh: '、', en: ', ' }
const truths = { zh: ['否', '是'], en: ['no', 'yes'] } as const

/** A kept value as a reader sees it; null for blank. */
export async function valueText(
  field: FieldDefinition,
  value: unknown,
  reader: Reader,
): Promise<string | null> {
  if (value === null || value === undefined) return null
  const { language, names } = reader
  switch (field.kind) {
    case 'PARTS':
      return itemText(field.fields, value as Row, reader)
    case 'CHOICE':
      return choiceText(field, value, language)
    case 'CHOICES':
      return (value as unknown[]).map((one) => choiceText(field, one, language)).join(separators[language])
    case 'LIST_VALUE':
    case 'LIST_VALUES':
      return listText(field.list, value, reader)
    case 'BOOLEAN':
      return truths[language][Number(value)] ?? null
    case 'QUANTITY':
      return String(toNumber(fromDecimal(String(value))))
    case 'PERSON':
      return (await names.people.load(value as string))?.[language] ?? null
    case 'ORGANIZATION':
      return (await names.organizations.load(value as string))?.[language] ?? null
    case 'RECORD':
      return (await names.records.load(value as string))?.[language] ?? null
    default:
      return String(value)
  }
}

function choiceText(
  field: FieldDefinition & { kind: 'CHOICE' | 'CHOICES' },
  value: unknown,
  language: Language,
): string {
  return field.values.find(({ name }) => name === value)?.label[language] ?? String(value)
}

/** The names of one code or several; a code that is on no list stands for itself. */
async function listText(list: string, value: unknown, { language, names }: Reader): Promise<string> {
  const codes = [value].flat().map(String)
  const rows = await Promise.all(codes.map((code) => names.listValues.load({ list, code })))
  return rows.map((row, place) => (row ? valueName(row, language) : codes[place])).join(separators[language])
}

/** An item of a list in one line: what it says, field by field. */
async function itemText(fields: readonly FieldDefinition[], row: Row, reader: Reader): Promise<string> {
  const shown = fields.filter(({ computed, confidential }) => !computed && !confidential)
  const texts = await Promise.all(shown.map((field) => valueText(field, row[columnOf(field)], reader)))
  return texts.filter((text) => text !== null).join(separators[reader.language])
}
