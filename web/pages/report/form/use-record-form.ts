import { computed, nextTick, onUnmounted, reactive, ref, toRaw, watch } from 'vue'
import { ask, GraphFailure } from '../../../graph/ask.ts'
import { useDeed } from '../../../graph/use-deed.ts'
import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { fieldProblems } from './field-problems.ts'
import type { FormContent, FormShape } from './form-shape.ts'
import { KeptDraft } from './kept-draft.ts'
import { problemsIn, reportQuestion } from './report-record.ts'
import { toInput } from './to-input.ts'

/** Milliseconds after the last keystroke until the whole record is tried. */
const pause = 600

interface Options {
  shape: FormShape
  organization: string
  /** Id of the record that is changed; null for a new one. */
  record: string | null
  /** Whose typing is kept. */
  account: string
}

/** What became of a record that was sent. */
export interface Saved {
  id: string
  status: string
}

/**
 * A record being written: its values, what is wrong with them, and the ways to save it. What is typed is kept in this browser
 * until it is saved, and tried against the graph whenever the typing pauses.
 */
export function useRecordForm({ shape, organization, record, account }: Options) {
  const kept = new KeptDraft([account, organization, shape.slug, record ?? 'new'])
  const restored = kept.read()
  const content = reactive<FormContent>(restored?.content ?? copyOf(shape.content))
  // A new record that was saved as a draft is changed from then on, not written a second time.
  let current = restored?.record ?? record
  const isRestored = ref(restored !== null)
  const found = ref<readonly Problem[]>([])
  const left = reactive(new Set<string>())
  const isTried = ref(false)
  const saved = ref<Saved | null>(null)
  const report = useDeed(reportQuestion(shape.plural))
  let version = 0
  let attempt = newAttempt()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let checking: AbortController | undefined

  const own = computed(() => fieldProblems(shape, content))
  const problems = computed(() => [
    ...own.value
      .filter(({ field }) => isTried.value || left.has(field))
      .map((problem) => ({ ...problem, message: text(problem.message), advice: '' })),
    ...found.value,
  ])

  const callOf = (submit: boolean, dryRun: boolean) => ({
    input: {
      organization,
      idempotencyKey: `${attempt} ${version} ${current ?? 'new'} ${submit}`,
      submit,
      dryRun,
      rows: [{ ...(current ? { id: current } : {}), ...toInput(shape, toRaw(content)) }],
    },
  })

  async function check() {
    checking?.abort()
    if (own.value.length > 0) return
    checking = new AbortController()
    // Its own: by the time it fails, another check may have taken its place.
    const { signal } = checking
    try {
      const { data } = await ask(reportQuestion(shape.plural), callOf(false, true), signal)
      found.value = problemsIn(data)
    } catch (err) {
      // A check that cannot be made is none: saving says what is the matter.
      if (!(err instanceof GraphFailure || signal.aborted)) throw err
    }
  }

  watch(
    content,
    () => {
      version += 1
      saved.value = null
      kept.keep({ record: current, content: toRaw(content) })
      clearTimeout(waiting)
      waiting = setTimeout(check, pause)
    },
    { deep: true },
  )
  const keepNow = () => kept.keepNow()
  addEventListener('pagehide', keepNow)
  onUnmounted(() => {
    removeEventListener('pagehide', keepNow)
    keepNow()
    clearTimeout(waiting)
    checking?.abort()
  })

  /** Writes it, and with `submit` hands it in. Whether it went through. */
  async function save(submit: boolean): Promise<boolean> {
    isTried.value = true
    if (own.value.length > 0) return false
    clearTimeout(waiting)
    checking?.abort()
    const data = await report.run(callOf(submit, false))
    if (!data) return false
    found.value = problemsIn(data)
    const written = data.outcome.results?.[0]?.record
    if (!written) return false
    kept.drop()
    isRestored.value = false
    current = written.id
    saved.value = written
    return true
  }

  /** Begins anew: with what the record of the address holds, empty without one. */
  function reset() {
    Object.assign(content, copyOf(shape.content))
    current = record
    begin()
  }

  /** Begins another record with what stands in the form. */
  function repeat() {
    current = null
    begin()
  }

  function begin() {
    found.value = []
    left.clear()
    isTried.value = false
    isRestored.value = false
    saved.value = null
    attempt = newAttempt()
    void nextTick(() => kept.drop())
  }

  return { content, problems, saved, isRestored, report, left, save, reset, repeat }
}

const copyOf = (content: FormContent | null): FormContent => {
  const { values, lists } = structuredClone(toRaw(content)) ?? { values: {}, lists: {} }
  return { values, lists }
}

const newAttempt = () => `form ${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`
