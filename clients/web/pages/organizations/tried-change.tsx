import { defineComponent, ref, type VNodeChild, watch } from 'vue'
import { text } from '../../language/language.ts'
import { MutationForm } from '../../parts/forms/mutation-form.tsx'
import { Refusal } from '../../parts/forms/refusal.tsx'
import { useFormMutation } from '../../parts/forms/use-form-mutation.ts'
import { type MutationFormOf, useMutationForm } from '../../parts/forms/use-mutation-form.ts'
import { ChangeOrganizationDocument, type ChangeOrganizationInput } from './change-organization.generated.ts'
import { type Consequences, ConsequencesShown } from './consequences.tsx'

type Change = Omit<ChangeOrganizationInput, 'dryRun'>

interface Options<Given> {
  id: string
  given: Given
  input: (given: Given) => Change | Promise<Change>
  onDone: () => void
}

/** A change that is tried before it is made: what would come of it is told of what stands in the form, until that is another. */
export function useTriedChange<Given extends object>({ id, given, input, onDone }: Options<Given>) {
  const tried = ref<{ change: Change; consequences: Consequences } | null>(null)
  let sent: Change | null = null
  let typed = 0
  const form = useMutationForm(ChangeOrganizationDocument, {
    id,
    given,
    variables: async (given) => {
      const before = typed
      const change = await input(given)
      // What was typed since is another change, of which nothing is known yet.
      sent = typed === before ? change : null
      return { input: { ...change, dryRun: true } }
    },
    onDone: ({ changeOrganization: outcome }) => {
      if ('consequences' in outcome && sent)
        tried.value = { change: sent, consequences: outcome.consequences }
    },
  })
  watch(form.given, () => {
    typed += 1
    sent = null
    tried.value = null
  })
  const carrying = useFormMutation(ChangeOrganizationDocument)
  const carryOut = async () => {
    if (tried.value && (await carrying.send({ input: { ...tried.value.change, dryRun: false } }))) onDone()
  }
  return { form, tried, carrying, carryOut }
}

interface Props {
  of: Omit<ReturnType<typeof useTriedChange>, 'form'> & { form: Pick<MutationFormOf<object>, never> }
  /** What the second button does. */
  label: string
  fields: () => VNodeChild
}

/** The form of such a change: its fields, what would come of it, and the button that makes it. */
export const TriedChangeForm = defineComponent(
  (props: Props) => {
    const form = props.of.form as MutationFormOf<object>
    return () => {
      const { tried, carrying, carryOut } = props.of
      return (
        <>
          <MutationForm
            of={form}
            label={text({ zh: '看后果', en: 'See what would come of it' })}
            isQuiet={tried.value !== null}
          >
            {props.fields()}
          </MutationForm>
          {tried.value && (
            <div class="tried state" role="status">
              <ConsequencesShown of={tried.value.consequences} />
              <Refusal of={carrying} />
              <button type="button" class="primary" disabled={carrying.isUnderWay.value} onClick={carryOut}>
                {props.label}
              </button>
            </div>
          )}
        </>
      )
    }
  },
  { props: ['of', 'label', 'fields'] },
)
