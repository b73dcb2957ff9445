import { computed, type Ref, reactive, ref } from 'vue'
import type { GraphDocument, GraphFailure } from '../../graph/ask.ts'
import { type Problem, problemsAt } from './field.tsx'
import { useFormMutation } from './use-form-mutation.ts'

/** What a field of a form is given: its value, what is wrong with it, and whom it tells what is typed. */
export interface FieldBinding {
  /** Unique on the page. */
  id: string
  value: string
  problems: readonly Problem[]
  onGive: (value: string) => void
}

/** How a form that writes stands: what `MutationForm` shows around its fields. */
export interface FormState {
  submit(event: Event): Promise<void>
  problems: Readonly<Ref<readonly Problem[]>>
  failure: Readonly<Ref<GraphFailure | null>>
  isUnderWay: Readonly<Ref<boolean>>
  /** What came of it, in words; empty until it is sent and while there is nothing to tell. */
  success: Readonly<Ref<string>>
  /** Fields that show their own problems, from when they are first drawn. */
  shown: Set<string>
}

type TextName<Given> = { [Name in keyof Given]: Given[Name] extends string ? Name : never }[keyof Given]

/** A form that writes, with what is typed into it. */
export interface MutationFormOf<Given> extends FormState {
  given: Given
  /** Binds a field of text or a choice to what is given under its name. */
  field(name: TextName<Given> & string): FieldBinding
  /** Problems of a field that is drawn otherwise; it shows them itself. */
  at(path: string): Problem[]
}

interface Options<Given, Data, Variables> {
  /** Begins the ids of its fields. */
  id: string
  /** What stands in the fields at first. */
  given: Given
  variables: (given: Given) => Variables | Promise<Variables>
  /** What is wrong before it is sent; then it is not. */
  check?: (given: Given) => readonly Problem[]
  /** Told once it went through. */
  onDone?: (data: Data, given: Given) => void
  /** What is told beneath the form then. */
  success?: (given: Given) => string
  /** Fields that are emptied then. */
  clears?: readonly (TextName<Given> & string)[]
}

/** A form that sends one mutation: values, problems, failure, and what came of it. */
export function useMutationForm<Given extends object, Data extends object, Variables>(
  mutation: GraphDocument<Data, Variables>,
  options: Options<Given, Data, Variables>,
): MutationFormOf<Given> {
  const given = reactive(options.given) as Given
  const texts = given as Record<string, string>
  const success = ref('')
  const unfit = ref<readonly Problem[]>([])
  const shown = new Set<string>()
  const { send, problems: answered, failure, isUnderWay } = useFormMutation(mutation)
  const problems = computed(() => [...unfit.value, ...answered.value])
  const submit = async (event: Event) => {
    event.preventDefault()
    success.value = ''
    unfit.value = options.check?.(given) ?? []
    if (unfit.value.length > 0) return
    const data = await send(await options.variables(given))
    if (!data) return
    success.value = options.success?.(given) ?? ''
    options.onDone?.(data, given)
    for (const name of options.clears ?? []) texts[name] = ''
  }
  const at = (path: string) => {
    shown.add(path)
    return problemsAt(problems.value, path)
  }
  const field = (name: string): FieldBinding => ({
    id: `${options.id}-${name}`,
    value: texts[name] ?? '',
    problems: at(name),
    onGive: (value) => {
      texts[name] = value
    },
  })
  return { given, field, at, submit, problems, failure, isUnderWay, success, shown }
}
