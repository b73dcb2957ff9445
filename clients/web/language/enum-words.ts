import { enums } from './enums.generated.ts'
import type { Words } from './language.ts'

const words = enums as Record<string, Record<string, Words>>

/** What the schema calls a value of an enum, in both languages. */
export const valueWords = (type: string, value: string): Words =>
  words[type]?.[value] ?? { zh: value, en: value }

/** All values of an enum in the order of the schema. */
export const valuesOf = (type: string): string[] => Object.keys(words[type] ?? {})
