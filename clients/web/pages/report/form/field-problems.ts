import type { Words } from '../../../language/language.ts'
import type { FormContent, FormField, FormShape, FormValues } from './form-shape.ts'
import { placeOf } from './places.ts'
import { plainNumber } from './plain-number.ts'

/** What is wrong with a field, in both languages. */
export interface FieldProblem {
  code: 'REQUIRED' | 'INVALID_VALUE'
  field: string
  message: Words
}

/** What a kind of field holds, and how to tell. */
interface Kind {
  holds(value: string): boolean
  expected: Words
}

const decimal = (places: number): Kind => ({
  holds: (value) => new RegExp(`^-?\\d+(\\.\\d{1,${places}})?$`).test(plainNumber(value)),
  expected: { zh: `最多 ${places} 位小数的数`, en: `a number with at most ${places} decimals` },
})

/** Greatest whole number the graph holds. */
const greatest = 2_147_483_647

const kinds: Readonly<Record<string, Kind>> = {
  INTEGER: {
    holds: (value) => /^-?\d+$/.test(plainNumber(value)) && Math.abs(Number(plainNumber(value))) <= greatest,
    expected: { zh: '整数', en: 'a whole number' },
  },
  QUANTITY: decimal(2),
  COORDINATE: decimal(6),
  DATE: {
    holds: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value),
    expected: { zh: '日期，如 2021-05-18', en: 'a date such as 2021-05-18' },
  },
}

/**
 * What is wrong with a form before the graph is asked: fields that must be filled and are not, and values that are none of
 * their kind, which the graph could not even read.
 */
export function fieldProblems(
  { fields, lists }: Pick<FormShape, 'fields' | 'lists'>,
  { values, lists: rows }: FormContent,
): FieldProblem[] {
  return [
    ...problemsAmong(fields, values),
    ...lists.flatMap(({ field: list, fields: own }) =>
      (rows[list] ?? []).flatMap((row, index) => problemsAmong(own, row, { list, index })),
    ),
  ]
}

const problemsAmong = (
  fields: readonly FormField[],
  values: FormValues,
  row?: { list: string; index: number },
): FieldProblem[] =>
  fields.flatMap((field) => {
    const found = problemWith(field, values[field.path]?.trim() ?? '')
    return found ? { ...found, field: placeOf(field.path, row) } : []
  })

function problemWith(
  { kind, label, required }: FormField,
  value: string,
): Omit<FieldProblem, 'field'> | null {
  if (value === '')
    return required ? { code: 'REQUIRED', message: { zh: `${label}未填`, en: `${label} is blank` } } : null
  const known = kinds[kind]
  if (!known || known.holds(value)) return null
  const { zh, en } = known.expected
  return {
    code: 'INVALID_VALUE',
    message: {
      zh: `“${label}”应为${zh}，填的是“${value}”`,
      en: `"${label}" must be ${en}, not "${value}"`,
    },
  }
}
