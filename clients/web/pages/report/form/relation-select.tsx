import type { Problem } from '../../../parts/forms/field.tsx'
import { withoutBeside } from '../../../parts/records/without-beside.ts'
import type { FormField } from './form-shape.ts'

/** A field that stands beside another, and what it is given as. */
export interface Beside {
  /** Unique on the page; the place of the field in the record. */
  id: string
  field: FormField
  value: string
  problems: readonly Problem[]
  onGive: (value: string) => void
}

/** How a number, or a list, relates to the true one. */
export interface Related extends Beside {
  /** The upper number, where it lies between two. */
  upper?: Beside | undefined
}

const between = 'BETWEEN'

/**
 * What stands beside a field: undefined where nothing does. Whoever says that it does not lie between two numbers after all has
 * said no upper one.
 * @param at a field of the same record or row by its path
 */
export function relatedOf(
  { relation, upTo }: { relation: string | null; upTo?: string | null },
  at: (path: string) => Beside | undefined,
): Related | undefined {
  const beside = at(relation ?? '')
  if (!beside) return undefined
  const upper = at(upTo ?? '')
  return {
    ...beside,
    upper: beside.value === between ? upper : undefined,
    onGive: (value) => {
      beside.onGive(value)
      if (value !== between) upper?.onGive('')
    },
  }
}

/** A field with those that stand beside it. */
export const withBeside = (field: FormField, fields: readonly FormField[]): FormField[] => [
  field,
  ...fields.filter(({ path }) => path === field.relation || path === field.upTo),
]

/** Fields that are shown by themselves, beside none of the others and of none of the lists. */
export const shownAlone = (
  fields: readonly FormField[],
  lists: readonly { relation: string | null }[] = [],
): FormField[] => withoutBeside(fields, ({ path }) => path, lists)

/** How what stands beside it relates to the true number: exact where nobody says otherwise. */
export function RelationSelect({ id, field, value, problems, onGive }: Related) {
  const current = value || (field.default ?? '')
  return (
    <select
      id={id}
      class="relation-select"
      aria-label={field.label}
      {...tiesOf(id, problems)}
      onChange={({ target }) => onGive((target as HTMLSelectElement).value)}
    >
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === current}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}

/** The upper number of what lies between two. */
export const UpperInput = ({ id, field, value, problems, onGive }: Beside) => (
  <input
    id={id}
    aria-label={field.label}
    inputmode="decimal"
    autocomplete="off"
    value={value}
    {...tiesOf(id, problems)}
    onInput={({ target }) => onGive((target as HTMLInputElement).value)}
  />
)

const tiesOf = (id: string, problems: readonly Problem[]) =>
  problems.length > 0 ? { 'aria-invalid': true, 'aria-describedby': `${id}-problems` } : {}
