import { computed, type Ref, watch } from 'vue'
import type { GraphDocument } from '../../graph/ask.ts'
import { type Asked, useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import { type Problem, problemsAt } from '../forms/field.tsx'
import { type FieldBinding, type MutationFormOf, useMutationForm } from '../forms/use-mutation-form.ts'
import type { Draft } from './use-draft.ts'
import { useSettled } from './use-settled.ts'

/** What a change would do, or what is wrong with it. */
export interface Previewed {
  preview: { consequences?: readonly string[]; problems?: readonly Problem[] } | null
}

interface Options<Given, Change> {
  id: string
  draft: Draft<Given>
  /** What is sent of what was typed. */
  change: (given: Given) => Change
  preview: GraphDocument<Previewed, { change: Change }>
  mutation: GraphDocument<object, { input: { change: Change; revision: number; reason: string } }>
  /** Whether something is changed that is not typed into the form itself. */
  isTouchedBeside?: () => boolean
  /** Told once it went through. */
  onDone?: () => void
}

/** A change that is tried while it is typed, and done with a reason. */
export interface SettingFormOf<Given> {
  draft: Draft<Given>
  /** Whether anything is changed, in the form or beside it. */
  isTouched: Readonly<Ref<boolean>>
  form: MutationFormOf<{ reason: string }>
  looked: { readonly value: Asked<Previewed> }
  /** What is wrong with the change, whether it was tried or sent; each thing once. */
  problems: Readonly<Ref<readonly Problem[]>>
  /** What is wrong at a field of the change, whether it was tried or sent. */
  at(path: string): Problem[]
}

/** A form of what a city sets: its consequences follow what is typed. */
export function useSettingForm<Given extends object, Change>(
  options: Options<Given, Change>,
): SettingFormOf<Given> {
  const { draft, change, preview, isTouchedBeside = () => false } = options
  const isTouched = computed(() => draft.isTouched.value || isTouchedBeside())
  const looked = useLooked(
    preview,
    () => change(draft.given.value),
    () => isTouched.value,
  )
  const form = useMutationForm(options.mutation, {
    id: options.id,
    given: { reason: '' },
    variables: ({ reason }) => ({
      input: { change: change(draft.given.value), revision: draft.revision.value, reason },
    }),
    onDone: () => {
      draft.saved()
      options.onDone?.()
    },
    success: () => text({ zh: '已保存。', en: 'Saved.' }),
    clears: ['reason'],
  })
  watch(form.isUnderWay, (isUnderWay) => {
    if (!isUnderWay) draft.askedAgain()
  })
  // A form that is only opened is not reproached with what is still blank in it.
  const tried = () => (isTouched.value ? (looked.value.answer?.data.preview?.problems ?? []) : [])
  const problems = computed(() => eachOnce([...form.problems.value, ...tried()]))
  const at = (path: string) => {
    form.shown.add(`change.${path}`)
    return problemsAt(problems.value, `change.${path}`)
  }
  return { draft, isTouched, form, looked, problems, at }
}

const eachOnce = (problems: readonly Problem[]): Problem[] =>
  problems.filter(
    ({ field, message }, place) =>
      problems.findIndex((one) => one.field === field && one.message === message) === place,
  )

/** What a change would do, asked whenever the typing pauses, of what is typed by then, where there is something to ask. */
export function useLooked<Change>(
  preview: GraphDocument<Previewed, { change: Change }>,
  change: () => Change,
  isWanted: () => boolean = () => true,
): { readonly value: Asked<Previewed> } {
  const tried = useSettled(() => ({ change: change(), isWanted: isWanted() }))
  return useGraphQuery(preview, () => ({ change: tried.value.change }), {
    isWanted: () => tried.value.isWanted,
  })
}

type TextName<Given> = { [Name in keyof Given]: Given[Name] extends string ? Name : never }[keyof Given]

/** Binds fields of text and choices to what is typed under their name. */
export const fieldsOf =
  <Given extends object>(id: string, { draft, at }: SettingFormOf<Given>) =>
  (name: TextName<Given> & string): FieldBinding => {
    const given = draft.given.value as Record<string, string>
    return {
      id: `${id}-${name}`,
      value: given[name] ?? '',
      problems: at(name),
      onGive: (value) => {
        given[name] = value
      },
    }
  }
