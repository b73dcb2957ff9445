import { choiceWords } from '@kexie/schema/stated-definitions'

/** What a choice of an enum is called. */
export type EnumWord = (type: string, name: string) => string

/** What the choices of enums are called, in the reader's language; what is on none stands for itself. */
export const enumWords =
  (language: 'zh' | 'en'): EnumWord =>
  (type, name) =>
    choiceWords(type, name)[language]
