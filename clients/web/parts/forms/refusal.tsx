import { Failure } from '../layout/answered.tsx'
import { Problems } from './field.tsx'
import type { FormMutation } from './use-form-mutation.ts'

/** Why a write that a button sends did not go through; nothing where it did. */
export function Refusal({
  of: { failure, problems },
}: {
  of: Pick<FormMutation<never>, 'failure' | 'problems'>
}) {
  return (
    <>
      {failure.value && <Failure failure={failure.value} />}
      {problems.value.length > 0 && <Problems problems={problems.value} />}
    </>
  )
}
