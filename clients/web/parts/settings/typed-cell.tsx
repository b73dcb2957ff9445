import { type Problem, Problems } from '../forms/field.tsx'

interface Props {
  value: string
  label: string
  problems: readonly Problem[]
  placeholder?: string | undefined
  /** A text, or a day, which must be given. */
  type?: 'text' | 'date'
  onGive: (value: string) => void
}

/** A cell of a table that is typed into, with what is wrong with it beneath. */
export const TypedCell = ({ value, label, problems, placeholder, type = 'text', onGive }: Props) => (
  <>
    <input
      type={type}
      required={type === 'date'}
      value={value}
      placeholder={placeholder}
      aria-label={label}
      aria-invalid={problems.length > 0}
      onInput={({ target }) => onGive((target as HTMLInputElement).value)}
    />
    {problems.length > 0 && <Problems problems={problems} />}
  </>
)
