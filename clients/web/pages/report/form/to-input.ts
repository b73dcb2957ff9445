import type { FormContent, FormField, FormList, FormShape, FormValues } from './form-shape.ts'
import { plainNumber } from './plain-number.ts'

type Input = Record<string, unknown>

/** What a form holds as the row a report brings: blanks left out, numbers as numbers, parts of a person together. */
export function toInput(
  { fields, lists }: Pick<FormShape, 'fields' | 'lists'>,
  { values, lists: rows }: FormContent,
): Input {
  return { ...inputOf(fields, values), ...Object.fromEntries(lists.map((list) => rowsOf(list, rows))) }
}

const rowsOf = ({ field, fields }: FormList, rows: FormContent['lists']) =>
  [field, (rows[field] ?? []).map((values) => inputOf(fields, values))] as const

function inputOf(fields: readonly FormField[], values: FormValues): Input {
  const input: Input = {}
  for (const field of fields) {
    const text = values[field.path]?.trim()
    if (!text) continue
    const [name = '', part] = field.path.split('.')
    input[name] = part ? { ...(input[name] as object), [part]: text } : typed(field, text)
  }
  return input
}

function typed({ kind }: FormField, text: string): unknown {
  if (kind === 'LIST_VALUES') return text.split(' ')
  if (kind === 'BOOLEAN') return text === 'true'
  return ['INTEGER', 'QUANTITY', 'COORDINATE'].includes(kind) ? Number(plainNumber(text)) : text
}
