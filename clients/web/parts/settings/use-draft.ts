import { computed, type Ref, ref, watch } from 'vue'

/** What is set now, and after how many changes. */
export interface Stand<Given> {
  revision: number
  given: Given
}

/** What somebody is about to set: a copy of what stands, and after which change he saw it. */
export interface Draft<Given> {
  given: Ref<Given>
  revision: Readonly<Ref<number>>
  /** Whether somebody else has changed it since. */
  isBehind: Readonly<Ref<boolean>>
  /** Whether something else was typed than what stands. */
  isTouched: Readonly<Ref<boolean>>
  /** Gives up what was typed for what stands. */
  reset(): void
  /** That it was saved: what stands next is what was typed. */
  saved(): void
  /** That what stands was asked again since: it is taken up, and what was new begins anew. */
  askedAgain(): void
}

/** A draft of what stands; it follows while nothing was typed, and once it was saved. */
export function useDraft<Given extends object>(now: () => Stand<Given>): Draft<Given> {
  const copied = () => JSON.stringify(now().given)
  const base = ref(copied())
  const given = ref(JSON.parse(base.value)) as Ref<Given>
  const revision = ref(now().revision)
  let isSaved = false
  const reset = () => {
    base.value = copied()
    given.value = JSON.parse(base.value)
    revision.value = now().revision
    isSaved = false
  }
  const isTouched = computed(() => JSON.stringify(given.value) !== base.value)
  watch(
    () => [now().revision, copied()],
    () => {
      if (isSaved || !isTouched.value) reset()
    },
  )
  return {
    given,
    revision,
    reset,
    isTouched,
    isBehind: computed(() => now().revision !== revision.value),
    saved: () => {
      isSaved = true
    },
    askedAgain: () => {
      if (isSaved) reset()
    },
  }
}
