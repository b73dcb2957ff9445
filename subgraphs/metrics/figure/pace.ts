import type { Direction, Measure } from '@kexie/schema/indicator'
import { divide, type Hundredths } from '@kexie/schema/quantity'
import type { RelationOfOne } from '@kexie/schema/relation'
import type { TargetPath } from '@kexie/schema/target-path'
import { tolerance } from './reconcile.ts'

/** Where a figure stands on the way to its target. */
export type Pace = 'REACHED' | 'ON_PACE' | 'BEHIND' | 'MISSED' | 'UNREPORTED' | 'NOT_DUE'

export interface Progress {
  /** Percent of the horizon that is over. */
  elapsed: Hundredths
  /** What its path would have brought by now; null of what is looked at only in the end, until then. */
  expected: Hundredths | null
  pace: Pace
}

/** A target and how it is meant. */
export interface Goal {
  target: Hundredths
  relation: RelationOfOne
  direction: Direction
}

interface Course extends Goal {
  /** Null is blank: nothing was reported, of which nobody can say whether it is much or little. */
  value: Hundredths | null
  /** What stood at the start: its baseline, a stock's opening, zero for a flow. */
  opening: Hundredths
  path: TargetPath
  measure: Measure
  from: number
  to: number
  /** The day it is judged on, YYYY-MM-DD. */
  today: string
}

/**
 * Progress along a path from the first to the last day of whole years: evenly, or by a step at the end of each. A target that is not reached is missed only when
 * they are over, unless what only grows is too much already, or a smallest number too little; what may still become so is not reached before.
 */
export function progressOf(course: Course): Progress {
  const { target, opening, path, from, to, today } = course
  const elapsed = elapsedShare(from, to, today)
  const share = stepsTaken(course, elapsed)
  const expected = path === 'END' && elapsed < 1 ? null : Math.round(opening + (target - opening) * share)
  const pace = paceOf(course, { expected, isOver: elapsed === 1 })
  return { elapsed: Math.round(elapsed * 10_000), expected, pace }
}

/** The share of the way that lies behind: of the time, or of the steps at the ends of the years that are over. */
const stepsTaken = ({ path, from, to, today }: Course, elapsed: number): number =>
  path === 'STEPPED'
    ? Math.min(Math.max(yearAfter(today) - from, 0), to + 1 - from) / (to + 1 - from)
    : elapsed

/** The year of the day after: on its last day a year is over. */
const yearAfter = (today: string) => new Date(Date.parse(today) + 86_400_000).getUTCFullYear()

function paceOf(
  course: Course,
  { expected, isOver }: { expected: Hundredths | null; isOver: boolean },
): Pace {
  const { value, measure } = course
  const { least, most } = bounds(course)
  if (value === null) return 'UNREPORTED'
  const [grows, falls] = [growing.includes(measure), measure === 'MIN']
  const isSettled =
    isOver || (grows ? least > Number.NEGATIVE_INFINITY : !falls || most < Number.POSITIVE_INFINITY)
  const [isTooLittle, isTooMuch] = [value < least, value > most]
  if (!isTooLittle && !isTooMuch && isSettled) return 'REACHED'
  if (isOver || (grows && isTooMuch) || (falls && isTooLittle)) return 'MISSED'
  if (expected === null) return 'NOT_DUE'
  if (falls && !isTooMuch) return 'ON_PACE'
  return (isTooLittle ? value >= expected : value <= expected) ? 'ON_PACE' : 'BEHIND'
}

/** What never becomes less as its years go on. */
const growing: readonly Measure[] = ['SUM', 'DISTINCT', 'MAX']

/** What a target asks a figure to be. Where lower is better, at least as good is no higher. */
function bounds({ target, relation, direction }: Goal): { least: number; most: number } {
  const [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  switch (relation) {
    case 'AT_LEAST':
      return direction === 'DOWN' ? { least: low, most: target } : { least: target, most: high }
    case 'AT_MOST':
      return { least: low, most: target }
    case 'EXACT':
      return { least: target, most: target }
    case 'ABOUT': {
      const reach = Math.abs(target) * tolerance
      return { least: target - reach, most: target + reach }
    }
  }
}

function elapsedShare(from: number, to: number, today: string): number {
  const begun = Date.UTC(from, 0, 1)
  const over = Date.UTC(to + 1, 0, 1)
  const now = Date.parse(today) + 86_400_000
  return Math.min(1, Math.max(0, (now - begun) / (over - begun)))
}

const whole: Hundredths = 10_000

/**
 * Percent of the target reached, null while blank: of a floor as far as the figure came, even beyond; of a ceiling 100 while
 * it is kept and less the more it is exceeded; of any other target less on either side.
 */
export function achievementOf(value: Hundredths | null, goal: Goal): Hundredths | null {
  if (value === null) return null
  const { target } = goal
  const { least, most } = bounds(goal)
  if (most === Number.POSITIVE_INFINITY) return divide(value, target, 100)
  if (value === target || (least === Number.NEGATIVE_INFINITY && value < most)) return whole
  // A share of nothing, or of less than nothing, says nothing.
  if (value <= 0 || target <= 0) return 0
  return value > target ? divide(target, value, 100) : divide(value, target, 100)
}
