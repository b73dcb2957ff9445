import type { Direction } from '@kexie/schema/indicator'
import { divide, type Hundredths } from '@kexie/schema/quantity'

/** Where a figure stands on the way to its target. */
export type Pace = 'REACHED' | 'ON_PACE' | 'BEHIND' | 'MISSED'

export interface Progress {
  /** Percent of the horizon that is over. */
  elapsed: Hundredths
  /** What an even pace would have brought by now. */
  expected: Hundredths
  pace: Pace
}

interface Course {
  target: Hundredths
  /** Null is blank: nothing was reported, which is no progress. */
  value: Hundredths | null
  /** What stood at the start: a stock's opening, zero for a flow. */
  opening: Hundredths
  direction: Direction
  from: number
  to: number
  /** The day it is judged on, YYYY-MM-DD. */
  today: string
}

/** Progress at an even pace from the first to the last day of whole years; a target is missed only when they are over. */
export function progressOf({ target, value, opening, direction, from, to, today }: Course): Progress {
  const elapsed = elapsedShare(from, to, today)
  const expected = Math.round(opening + (target - opening) * elapsed)
  const isFalling = direction === 'DOWN'
  const reaches = (mark: Hundredths) => value !== null && (isFalling ? value <= mark : value >= mark)
  const pace = reaches(target)
    ? 'REACHED'
    : elapsed === 1
      ? 'MISSED'
      : reaches(expected)
        ? 'ON_PACE'
        : 'BEHIND'
  return { elapsed: Math.round(elapsed * 10_000), expected, pace }
}

function elapsedShare(from: number, to: number, today: string): number {
  const begun = Date.UTC(from, 0, 1)
  const over = Date.UTC(to + 1, 0, 1)
  const now = Date.parse(today) + 86_400_000
  return Math.min(1, Math.max(0, (now - begun) / (over - begun)))
}

/** Percent of the target reached; null while blank. */
export const achievementOf = (value: Hundredths | null, target: Hundredths): Hundredths | null =>
  value === null ? null : divide(value, target, 100)
