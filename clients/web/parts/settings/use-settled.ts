import { computed, onUnmounted, ref, watch } from 'vue'

/** Milliseconds after the last keystroke until what was typed is tried. */
const pause = 500

/** A value that follows another once that has stood still for a while. */
export function useSettled<Value>(now: () => Value) {
  const settled = ref(now())
  let waiting: ReturnType<typeof setTimeout> | undefined
  watch(
    now,
    (value) => {
      clearTimeout(waiting)
      waiting = setTimeout(() => {
        settled.value = value as typeof settled.value
      }, pause)
    },
    { deep: true },
  )
  onUnmounted(() => clearTimeout(waiting))
  return computed(() => settled.value as Value)
}
