import type { FormField, FormShape } from '@kexie/schema/form-answer'
import { emptyList } from '@kexie/schema/one-of'
import type { Lookups } from '../cells/lookups.ts'
import { shapes } from '../shape/api-schema.ts'
import {
  type Column,
  type ColumnChoice,
  rowPath,
  type SheetShape,
  type WorkbookShape,
} from '../shape/column.ts'

type Language = 'zh' | 'en'

/** The same columns as the spreadsheet has, as fields of a form: neither row numbers nor the record's own id are typed there. */
export function formShape(shape: WorkbookShape, lookups: Lookups, language: Language): FormShape {
  const beside = new Set([shape.main, ...shape.parts].flatMap(besideIn))
  const fieldsOf = ({ columns }: SheetShape) =>
    columns
      .filter(({ path }) => path !== rowPath && path !== 'id')
      .map((column) => fieldOf(column, lookups, { language, isBeside: beside.has(column.path) }))
  return {
    type: shape.type,
    slug: shape.slug,
    plural: shape.plural,
    custom: shape.isCustom,
    label: shape.label[language],
    help: shape.help[language],
    fields: ownKeyLast(fieldsOf(shape.main)),
    lists: shape.parts.map((part) => ({
      field: part.field,
      label: part.label[language],
      relation: part.relation ?? null,
      fields: fieldsOf(part),
    })),
  }
}

/** Columns that say how a number of the sheet, or the list that it is, relates to the true one. */
const besideIn = ({ columns, relation }: SheetShape) =>
  [...columns, { relation }].flatMap((one) => one.relation ?? [])

/** How a field is shown: whether it stands beside what it says something of, where there is no room for explanations. */
interface Shown {
  language: Language
  isBeside: boolean
}

/** What an organization calls the record itself is the last thing a clerk thinks of. */
const ownKeyLast = (fields: readonly FormField[]) =>
  fields.toSorted((one, other) => Number(one.path === 'externalKey') - Number(other.path === 'externalKey'))

function fieldOf(column: Column, lookups: Lookups, { language, isBeside }: Shown): FormField {
  const { path, kind, label, required, relation = null, upTo = null } = column
  const choices = choicesOf(column, lookups, { language, isBeside })
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
    relation,
    upTo,
  }
}

/** What there is to know when it is filled in; of a list that nobody has filled yet, who has to. */
function noteOf({ kind, note, target = '' }: Column, choices: FormField['choices'], language: Language) {
  const isList = kind === 'LIST_VALUE' || kind === 'LIST_VALUES'
  const isEmpty = isList && choices.every(({ retired }) => retired)
  return [note[language], isEmpty ? emptyList(target)[language] : '']
    .filter(Boolean)
    .join(language === 'zh' ? '；' : '; ')
}

function listOf({ kind, target }: Column): string | null {
  if (kind === 'PERSON') return 'people'
  if (kind === 'ORGANIZATION' || kind === 'AFFILIATION') return 'organizations'
  if (kind !== 'RECORD') return null
  return [...shapes.values()].find(({ type }) => type === target)?.list ?? null
}

/** A choice with what there is to know of it: 国家级（不计数）. */
function explained({ label, help }: ColumnChoice, language: Language): string {
  if (!help[language]) return label[language]
  return language === 'zh' ? `${label.zh}（${help.zh}）` : `${label.en} (${help.en})`
}

function choicesOf({ kind, choices, target }: Column, lookups: Lookups, { language, isBeside }: Shown) {
  if (kind === 'CHOICE')
    return choices.map((choice) => ({
      value: choice.name,
      label: isBeside ? choice.label[language] : explained(choice, language),
    }))
  const named = kind === 'DISTRICT' ? lookups.districts : lookups.registers[target ?? '']
  if (!['DISTRICT', 'REGISTER', 'LIST_VALUE', 'LIST_VALUES'].includes(kind)) return []
  return (named ?? [])
    .filter(({ isWhole }) => !isWhole)
    .map(({ id, name, retired }) => ({
      value: id,
      label: name,
      ...(retired ? { retired } : {}),
    }))
}
