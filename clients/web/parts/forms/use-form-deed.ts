import { type Ref, ref } from 'vue'
import type { GraphFailure, Question } from '../../graph/ask.ts'
import { useDeed } from '../../graph/use-deed.ts'
import type { Problem } from './field.tsx'

/** A write that a form sends: what is wrong with the input stays until it is sent again. */
export interface FormDeed<Variables, Data extends object = object> {
  /** Sends it. What came of it; null where it did not go through, and `problems` or `failure` says why. */
  send(variables: Variables): Promise<Data | null>
  problems: Readonly<Ref<readonly Problem[]>>
  failure: Readonly<Ref<GraphFailure | null>>
  isUnderWay: Readonly<Ref<boolean>>
}

/** As `useDeed`, for a mutation that answers with problems of its input. */
export function useFormDeed<Data extends object, Variables>(
  deed: Question<Data, Variables>,
): FormDeed<Variables, Data> {
  const problems = ref<readonly Problem[]>([])
  const { run, failure, isUnderWay } = useDeed(deed)
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
