import { type Ref, ref } from 'vue'
import type { GraphDocument, GraphFailure } from '../../graph/ask.ts'
import { useGraphMutation } from '../../graph/use-graph-mutation.ts'
import type { Problem } from './field.tsx'

/** A write that a form sends: what is wrong with the input stays until it is sent again. */
export interface FormMutation<Variables, Data extends object = object> {
  /** Sends it. What came of it; null where it did not go through, and `problems` or `failure` says why. */
  send(variables: Variables): Promise<Data | null>
  problems: Readonly<Ref<readonly Problem[]>>
  failure: Readonly<Ref<GraphFailure | null>>
  isUnderWay: Readonly<Ref<boolean>>
}

/** As `useDeed`, for a mutation that answers with problems of its input. */
export function useFormMutation<Data extends object, Variables>(
  mutation: GraphDocument<Data, Variables>,
): FormMutation<Variables, Data> {
  const problems = ref<readonly Problem[]>([])
  const { run, failure, isUnderWay } = useGraphMutation(mutation)
  const send = async (variables: Variables) => {
    problems.value = []
    const data = await run(variables)
    if (!data) return null
    const outcomes: { problems?: readonly Problem[] }[] = Object.values(data)
    problems.value = outcomes.flatMap((outcome) => outcome.problems ?? [])
    return problems.value.length === 0 ? data : null
  }
  return { send, problems, failure, isUnderWay }
}
