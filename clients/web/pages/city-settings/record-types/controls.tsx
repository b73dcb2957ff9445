import { type Problem, Problems } from '../../../parts/forms/field.tsx'

/** What a field is and stays, where others have a control. */
export const Fixed = ({ label, value }: { label: string; value: string }) => (
  <div class="form-field fixed-field">
    <span>{label}</span>
    <strong>{value}</strong>
  </div>
)

interface CheckProps {
  label: string
  isChecked: boolean
  /** Whether it stays as it is. */
  isFixed?: boolean
  problems: readonly Problem[]
  onGive: (isChecked: boolean) => void
}

/** Something that is so or not, with what is wrong with it beneath. */
export const Check = ({ label, isChecked, isFixed = false, problems, onGive }: CheckProps) => (
  <div class="record-check">
    <label>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isFixed}
        onChange={({ target }) => onGive((target as HTMLInputElement).checked)}
      />{' '}
      {label}
    </label>
    {problems.length > 0 && <Problems problems={problems} />}
  </div>
)
