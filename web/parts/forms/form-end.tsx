import type { SetupContext } from 'vue'
import { Failure } from '../layout/answered.tsx'
import { Problems } from './field.tsx'
import type { FormDeed } from './use-form-deed.ts'

interface Props {
  deed: Pick<FormDeed<never>, 'problems' | 'failure' | 'isUnderWay'>
  /** Fields of the form that show their own problems. */
  fields: readonly string[]
  /** What the button does. */
  label: string
}

/** The end of a form: what is wrong with it as a whole, and the button that sends it; other buttons go into the slot. */
export function FormEnd({ deed, fields, label }: Props, { slots }: SetupContext) {
  const others = deed.problems.value.filter(({ field }) => field === null || !fields.includes(field))
  return (
    <>
      {deed.failure.value && <Failure failure={deed.failure.value} />}
      {others.length > 0 && <Problems problems={others} />}
      <p class="form-buttons">
        <button type="submit" class="primary" disabled={deed.isUnderWay.value}>
          {label}
        </button>
        {slots.default?.()}
      </p>
    </>
  )
}
