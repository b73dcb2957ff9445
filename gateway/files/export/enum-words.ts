import { choiceWords } from '@kexie/schema/stated-definitions'

/** What a choice of an enum is called. */
export type EnumWord = (type: string, name: string) => string

/** What the choices of enums are called, in the reader's language; what is on none stands for itself. */
export const enumWords =
  (language: 'zh' | 'en'): EnumWord =>
  (type, name) =>
    choiceWords(type, name)[language]

/** A number with how it relates to the true one, as the graph answers both. */
export interface Related {
  value: number | null
  relation: string
  /** The upper number of what lies between two; null of everything else. */
  upTo: number | null
}

/** How a number relates to the true one, for a cell beside it: 至少, or 介于 30000–50000. */
export const relationCell = (word: EnumWord, { value, relation, upTo }: Related): string =>
  upTo === null ? word('Relation', relation) : `${word('Relation', relation)} ${value}–${upTo}`
