import { computed, reactive, ref } from 'vue'
import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { fieldProblems } from './field-problems.ts'
import type { FormContent, FormShape } from './form-shape.ts'

/** What is wrong with a record being written: field by field once a field is left or all was tried, and as the graph found it. */
export function useFormProblems(shape: FormShape, content: FormContent) {
  const found = ref<readonly Problem[]>([])
  /** Places that were left. */
  const left = reactive(new Set<string>())
  const isTried = ref(false)
  const own = computed(() => fieldProblems(shape, content))
  const problems = computed(() => [
    ...own.value
      .filter(({ field }) => isTried.value || left.has(field))
      .map((problem) => ({ ...problem, message: text(problem.message), advice: '' })),
    ...found.value,
  ])
  const forget = () => {
    found.value = []
    left.clear()
    isTried.value = false
  }
  return { own, found, left, isTried, problems, forget }
}
