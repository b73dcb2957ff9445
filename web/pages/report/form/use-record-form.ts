import { computed, onUnmounted, reactive, ref, toRaw, watch } from 'vue'
import type { Problem } from '../../../forms/field.tsx'
import { ask, GraphFailure } from '../../../graph/ask.ts'
import { useDeed } from '../../../graph/use-deed.ts'
import { text } from '../../../language/language.ts'
import type { FormContent, FormField, FormShape, FormValues } from './form-shape.ts'
import { KeptDraft } from './kept-draft.ts'
import { placeOf } from './problems.ts'
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
  const content = reactive<FormContent>(restored ?? copyOf(shape.content))
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

  const blanks = computed(() => blanksOf(shape, content))
  const problems = computed(() => [
    ...blanks.value.filter(({ field }) => isTried.value || left.has(field ?? '')),
    ...found.value,
  ])

  const callOf = (submit: boolean, dryRun: boolean) => ({
    input: {
      organization,
      idempotencyKey: `${attempt} ${version} ${submit}`,
      submit,
      dryRun,
      rows: [{ ...(record ? { id: record } : {}), ...toInput(shape, toRaw(content)) }],
    },
  })

  async function check() {
    checking?.abort()
    if (blanks.value.length > 0) return
    checking = new AbortController()
    try {
      const { data } = await ask(reportQuestion(shape.plural), callOf(false, true), checking.signal)
      found.value = problemsIn(data)
    } catch (err) {
      // A check that cannot be made is none: saving says what is the matter.
      if (!(err instanceof GraphFailure || checking.signal.aborted)) throw err
    }
  }

  watch(
    content,
    () => {
      version += 1
      saved.value = null
      kept.keep(toRaw(content))
      clearTimeout(waiting)
      waiting = setTimeout(check, pause)
    },
    { deep: true },
  )
  onUnmounted(() => {
    clearTimeout(waiting)
    checking?.abort()
  })

  /** Writes it, and with `submit` hands it in. Whether it went through. */
  async function save(submit: boolean): Promise<boolean> {
    isTried.value = true
    if (blanks.value.length > 0) return false
    clearTimeout(waiting)
    checking?.abort()
    const data = await report.run(callOf(submit, false))
    if (!data) return false
    found.value = problemsIn(data)
    const written = data.outcome.results?.[0]?.record
    if (!written) return false
    kept.drop()
    isRestored.value = false
    saved.value = written
    return true
  }

  /** Empties the form, or goes back to what the record holds. */
  function reset() {
    Object.assign(content, copyOf(shape.content))
    found.value = []
    left.clear()
    isTried.value = false
    isRestored.value = false
    attempt = newAttempt()
    queueMicrotask(() => kept.drop())
  }

  return { content, problems, saved, isRestored, report, left, save, reset }
}

const copyOf = (content: FormContent | null): FormContent => {
  const { values, lists } = structuredClone(toRaw(content)) ?? { values: {}, lists: {} }
  return { values, lists }
}

const newAttempt = () => `form ${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`

/** Fields that must be filled and are not. */
function blanksOf({ fields, lists }: FormShape, { values, lists: rows }: FormContent): Problem[] {
  return [
    ...blankIn(fields, values),
    ...lists.flatMap((list) =>
      (rows[list.field] ?? []).flatMap((row, index) =>
        blankIn(list.fields, row, { list: list.field, index }),
      ),
    ),
  ]
}

const blankIn = (fields: readonly FormField[], values: FormValues, row?: { list: string; index: number }) =>
  fields
    .filter(({ required, path }) => required && !values[path]?.trim())
    .map(({ label, path }) => ({
      code: 'REQUIRED',
      field: placeOf(path, row),
      message: text({ zh: `${label}未填`, en: `${label} is blank` }),
      advice: '',
    }))
