import { useQueryClient } from '@tanstack/vue-query'
import { type Ref, readonly, ref } from 'vue'
import { ask, type GraphDocument, GraphFailure } from './ask.ts'

/** A write and how it went. */
export interface GraphMutation<Data, Variables> {
  /** Sends it; null when it failed, and `failure` says why. Problems of the input are part of the data, not a failure. */
  run(variables: Variables): Promise<Data | null>
  /** Until the page shows what became of it. */
  isUnderWay: Readonly<Ref<boolean>>
  failure: Readonly<Ref<GraphFailure | null>>
}

/**
 * For writes: once one has succeeded, whatever open pages have asked is asked again. What came of it is not kept waiting for
 * that, lest the outcome of an earlier write be told after that of a later one.
 */
export function useGraphMutation<Data, Variables>(
  mutation: GraphDocument<Data, Variables>,
): GraphMutation<Data, Variables> {
  const client = useQueryClient()
  const isUnderWay = ref(false)
  const failure = ref<GraphFailure | null>(null)
  const run = async (variables: Variables) => {
    isUnderWay.value = true
    failure.value = null
    try {
      const { data } = await ask(mutation, variables)
      void client.invalidateQueries().finally(() => {
        isUnderWay.value = false
      })
      return data
    } catch (err) {
      isUnderWay.value = false
      if (!(err instanceof GraphFailure)) throw err
      failure.value = err
      return null
    }
  }
  return { run, isUnderWay, failure: readonly(failure) as GraphMutation<Data, Variables>['failure'] }
}
