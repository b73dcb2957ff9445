import { nextTick, onUnmounted, reactive, ref, toRaw, watch } from 'vue'
import { ask } from '../../../graph/ask.ts'
import { useGraphMutation } from '../../../graph/use-graph-mutation.ts'
import type { FormContent, FormShape } from './form-shape.ts'
import { KeptDraft } from './kept-draft.ts'
import { problemsIn, reportDocument } from './report-record.ts'
import { toInput } from './to-input.ts'
import { useFormProblems } from './use-form-problems.ts'
import { useTrial } from './use-trial.ts'

interface Options {
  shape: FormShape
  organization: string
  /** Id of the record that is changed; null for a new one. */
  record: string | null
  /** Whose typing is kept. */
  account: string
  /** Why what was accepted is corrected, where that was said before. */
  reason: string
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
export function useRecordForm(options: Options) {
  const { shape, record } = options
  const kept = useKeptDraft(options)
  const content = reactive<FormContent>(kept.restored?.content ?? copyOf(shape.content))
  const { own, found, left, isTried, problems, forget } = useFormProblems(shape, content)
  const isRestored = ref(kept.restored !== null)
  const reason = ref(kept.restored?.reason ?? '')
  // It is asked for with the form, and may come after it.
  watch(
    () => options.reason,
    (said) => {
      if (reason.value === '') reason.value = said
    },
    { immediate: true },
  )
  const saved = ref<Saved | null>(null)
  const report = useGraphMutation(reportDocument(shape))
  // A new record that was saved as a draft is changed from then on, not written a second time.
  let current = kept.restored?.record ?? record
  let version = 0
  let attempt = newAttempt()
  const callOf = (submit: boolean, dryRun: boolean) =>
    callFor(options, {
      ...{ content, current, key: `${attempt} ${version}`, submit, dryRun },
      reason: reason.value.trim(),
    })
  const trial = useTrial(async (signal) => {
    if (own.value.length > 0) return
    const { data } = await ask(reportDocument(shape), callOf(false, true), signal)
    found.value = problemsIn(data)
  })
  const onTyped = () => {
    version += 1
    saved.value = null
    kept.draft.keep({ record: current, content: toRaw(content), reason: reason.value })
    trial.later()
  }
  watch([content, reason], onTyped, { deep: true })

  /** Writes it, and with `submit` hands it in. Whether it went through. */
  async function save(submit: boolean): Promise<boolean> {
    isTried.value = true
    if (own.value.length > 0) return false
    trial.stop()
    const data = await report.run(callOf(submit, false))
    if (!data) return false
    found.value = problemsIn(data)
    const written = data.outcome.results?.[0]?.record
    if (!written) return false
    kept.draft.drop()
    isRestored.value = false
    current = written.id
    saved.value = written
    return true
  }

  function begin(next: string | null) {
    current = next
    forget()
    isRestored.value = false
    saved.value = null
    attempt = newAttempt()
    void nextTick(() => kept.draft.drop())
  }
  /** Begins anew: with what the record of the address holds, empty without one. */
  const reset = () => {
    Object.assign(content, copyOf(shape.content))
    begin(record)
  }
  /** Begins another record with what stands in the form. */
  const repeat = () => begin(null)
  return { content, reason, isTried, problems, saved, isRestored, report, left, save, reset, repeat }
}

/** What was typed and not saved, kept once more when the page is left. */
function useKeptDraft({ account, organization, shape, record }: Options) {
  const draft = new KeptDraft([account, organization, shape.slug, record ?? 'new'])
  const keepNow = () => draft.keepNow()
  addEventListener('pagehide', keepNow)
  onUnmounted(() => {
    removeEventListener('pagehide', keepNow)
    keepNow()
  })
  return { draft, restored: draft.read() }
}

interface Call {
  content: FormContent
  /** Id of the record that is changed; null for a new one. */
  current: string | null
  /** Tells this state of this attempt from every other. */
  key: string
  submit: boolean
  dryRun: boolean
  /** Why it corrects what counts; blank of everything else. */
  reason: string
}

const callFor = (
  { shape, organization }: Options,
  { content, current, key, submit, dryRun, reason }: Call,
) => ({
  input: {
    organization,
    idempotencyKey: `${key} ${current ?? 'new'} ${submit}`,
    submit,
    dryRun,
    reason: reason || null,
    ...(shape.custom && { type: shape.type }),
    rows: [{ ...(current ? { id: current } : {}), ...toInput(shape, toRaw(content)) }],
  },
})

const copyOf = (content: FormContent | null): FormContent => {
  const { values, lists } = structuredClone(toRaw(content)) ?? { values: {}, lists: {} }
  return { values, lists }
}

const newAttempt = () => `form ${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`
