import { defineComponent, type VNodeChild } from 'vue'
import { Failure } from '../layout/answered.tsx'
import { Problems } from './field.tsx'
import type { FormState } from './use-mutation-form.ts'

interface Props {
  of: FormState
  /** What the button does. */
  label: string
  /** Buttons beside it. */
  buttons?: () => VNodeChild
  /** Whether its button is one of many on the page, none of which is the first thing to do. */
  isQuiet?: boolean
}

/**
 * The form of a mutation: its fields in the slot, each with its problems; at the end what is wrong with the whole, the button that
 * sends it, and what came of it. The only form of the dashboard that writes, but for the form of a record.
 */
export const MutationForm = defineComponent(
  (props: Props, { slots }) =>
    () => {
      const { submit, failure, problems, isUnderWay, success, shown } = props.of
      const fields = slots.default?.()
      const others = problems.value.filter(({ field }) => field === null || !shown.has(field))
      return (
        <form onSubmit={submit}>
          {fields}
          {failure.value && <Failure failure={failure.value} />}
          {others.length > 0 && <Problems problems={others} />}
          <p class="form-buttons">
            <button type="submit" class={{ primary: !props.isQuiet }} disabled={isUnderWay.value}>
              {props.label}
            </button>
            {props.buttons?.()}
          </p>
          {success.value && <p role="status">{success.value}</p>}
        </form>
      )
    },
  { props: ['of', 'label', 'buttons', 'isQuiet'] },
)
