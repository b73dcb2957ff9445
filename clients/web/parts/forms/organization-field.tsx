import { defineComponent, onUnmounted, ref } from 'vue'
import { ask, GraphFailure } from '../../graph/ask.ts'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { describedBy, Field } from './field.tsx'
import { OrganizationNamesDocument } from './organization-names.generated.ts'
import type { FieldBinding } from './use-mutation-form.ts'

/** What stands there is a name. */
interface Props extends FieldBinding {
  label: string
  isRequired: boolean
}

/** Milliseconds without typing after which the register is asked. */
const pause = 250

/** An organization by its name: names that hold what is typed are offered. */
export const OrganizationField = defineComponent(
  (props: Props) => {
    const sought = ref(props.value)
    const asked = useGraphQuery(OrganizationNamesDocument, () => ({ text: sought.value }))
    let waiting: ReturnType<typeof setTimeout> | undefined
    const give = (name: string) => {
      props.onGive(name)
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        sought.value = name.trim()
      }, pause)
    }
    onUnmounted(() => clearTimeout(waiting))
    return () => (
      <Field id={props.id} label={props.label} problems={props.problems}>
        <input
          id={props.id}
          list={`${props.id}-names`}
          autocomplete="off"
          required={props.isRequired}
          value={props.value}
          onInput={({ target }) => give((target as HTMLInputElement).value)}
          {...describedBy(props.id, props.problems)}
        />
        <datalist id={`${props.id}-names`}>
          {asked.value.answer?.data.organizations?.nodes.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </Field>
    )
  },
  { props: ['id', 'label', 'value', 'isRequired', 'problems', 'onGive'] },
)

/**
 * The id of the organization of that name, null for a blank one. What names none stands for itself, so that the graph says at
 * the field that it is not known.
 */
export async function organizationNamed(name: string): Promise<string | null> {
  const text = name.trim()
  if (!text) return null
  try {
    const { data } = await ask(OrganizationNamesDocument, { text })
    return data.organizations?.nodes.find((one) => one.name === text)?.id ?? text
  } catch (err) {
    if (!(err instanceof GraphFailure)) throw err
    return text
  }
}
