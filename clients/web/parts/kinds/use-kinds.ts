import { computed } from 'vue'
import { useGraphQuery } from '../../graph/use-graph-query.ts'
import { text } from '../../language/language.ts'
import type { Option } from '../layout/options.ts'
import { KindsDocument } from './kinds.generated.ts'

/** A kind of organizations as the graph tells of one. */
export interface Kind {
  code: string
  name: string
}

/** The kinds of organizations that the city has. */
export interface Kinds {
  /** To be chosen anew, with those that are had already though they were retired. */
  offered(own?: readonly Kind[]): readonly Option[]
  /** To look for: retired ones too, marked as such. */
  sought(): readonly Option[]
  /** What a code is called; itself until the graph has answered. */
  nameOf(code: string): string
}

/** Asks for the kinds of organizations; none until the graph has answered. */
export function useKinds(): Kinds {
  const asked = useGraphQuery(KindsDocument, () => ({}))
  const all = computed(() => asked.value.answer?.data.valueList?.values ?? [])
  const optionOf = ({ code, name }: Kind): Option => ({ value: code, label: name })
  return {
    offered: (own = []) => {
      const inUse = all.value.filter(({ retiredSince }) => !retiredSince)
      return [...inUse, ...own.filter(({ code }) => !inUse.some((one) => one.code === code))].map(optionOf)
    },
    sought: () =>
      all.value.map(({ code, name, retiredSince }) => ({
        value: code,
        label: retiredSince ? text({ zh: `${name}（已停用）`, en: `${name} (retired)` }) : name,
      })),
    nameOf: (code) => all.value.find((one) => one.code === code)?.name ?? code,
  }
}
