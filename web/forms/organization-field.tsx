import { defineComponent, onUnmounted, ref, watch } from 'vue'
import { useQuestion } from '../graph/use-question.ts'
import { describedBy, Field, type Problem } from './field.tsx'
import { OrganizationNamesDocument } from './organization-names.generated.ts'

interface Props {
  /** Unique on the page. */
  id: string
  label: string
  /** The name that stands there at first. */
  name: string
  isRequired: boolean
  problems: readonly Problem[]
  /** Told the id of the organization that is named, the text itself while it names none, null when it is blank. */
  onGive: (organization: string | null) => void
}

/** Milliseconds without typing after which the register is asked. */
const pause = 250

/** An organization by its name: names that hold what is typed are offered. */
export const OrganizationField = defineComponent(
  (props: Props) => {
    const typed = ref(props.name)
    const sought = ref(props.name)
    const asked = useQuestion(OrganizationNamesDocument, () => ({ text: sought.value }))
    const found = () => asked.value.answer?.data.organizations?.nodes ?? []
    const named = () => {
      const text = typed.value.trim()
      return found().find(({ name }) => name === text)?.id ?? (text || null)
    }
    watch(named, (organization) => props.onGive(organization))
    let waiting: ReturnType<typeof setTimeout> | undefined
    const give = (text: string) => {
      typed.value = text
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        sought.value = text.trim()
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
          value={typed.value}
          onInput={({ target }) => give((target as HTMLInputElement).value)}
          {...describedBy(props.id, props.problems)}
        />
        <datalist id={`${props.id}-names`}>
          {found().map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </Field>
    )
  },
  { props: ['id', 'label', 'name', 'isRequired', 'problems', 'onGive'] },
)
