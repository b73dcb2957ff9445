import type { Text } from '../indicators/indicator.ts'

/** A value of a list as a city states it. */
export interface StatedValue {
  code: string
  name: Text
  /** What it means, where its name does not say. */
  help: Text | undefined
  /** Whether no new record may have it; what rules say of older ones stays. */
  isRetired: boolean
}

/** A list that records take values from, its values in their order. */
export interface StatedList {
  code: string
  name: Text
  values: readonly StatedValue[]
}

/** What a value may be called: a semicolon stands between several values in one cell of a spreadsheet. */
export const valueNamePattern = /^[^;；]*$/

/** Values of which a word means another one too: a word leads back to one value, in either language or as its code. */
export function namedTwice(values: readonly StatedValue[]): StatedValue[] {
  const meant = new Map<string, StatedValue>()
  return values.filter((one) => {
    const words = [one.code, one.name.zh, one.name.en].map((word) => word.toLowerCase())
    const isTaken = words.some((word) => (meant.get(word) ?? one) !== one)
    for (const word of words) meant.set(word, meant.get(word) ?? one)
    return isTaken
  })
}
