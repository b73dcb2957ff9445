import { divide, type Hundredths } from '@kexie/schema/quantity'
import type { Relation } from '@kexie/schema/relation'
import { addBends, type Bent, bendsIn, bent, relationOf, unbent } from './bends.ts'

/** A number with how it relates to the true one; null is blank: nothing was reported. */
export interface Point extends Bent<Hundredths | null> {
  planned: Hundredths | null
  /** Ledger entries behind it; null where how many there are may not be known. */
  entries: number | null
  /** Year of the observation that it is or ends with; null for what is no observation's. */
  observedIn: number | null
}

/** Nothing was reported. */
export const blank: Point = {
  value: null,
  relation: 'EXACT',
  upTo: null,
  planned: null,
  entries: 0,
  observedIn: null,
}

function point(value: Hundredths | null, inputs: readonly Point[], relation: Relation): Point {
  return {
    value,
    relation: value === null ? 'EXACT' : relation,
    upTo: null,
    planned: null,
    entries: inputs.reduce((sum, { entries }) => sum + (entries ?? 0), 0),
    observedIn: null,
  }
}

const opposite: Record<Relation, Relation> = {
  EXACT: 'EXACT',
  AT_LEAST: 'AT_MOST',
  AT_MOST: 'AT_LEAST',
  ABOUT: 'ABOUT',
  BETWEEN: 'AT_MOST',
}

/** What is computed of a number between two is computed of the lower one, and at least that. A larger dividend makes a larger quotient, a larger divisor a smaller one. */
function combine(rising: Relation, falling: Relation): Relation {
  const bends = [rising === 'BETWEEN' ? 'AT_LEAST' : rising, opposite[falling]]
  const count = (relation: Relation) => bends.filter((one) => one === relation).length
  return relationOf({
    atLeast: count('AT_LEAST'),
    atMost: count('AT_MOST'),
    about: count('ABOUT'),
    spread: 0,
  })
}

/** One point over another, times a scale; blank where either is, or the divisor is zero. */
export function quotient(dividend: Point, divisor: Point, scale: number): Point {
  const value =
    dividend.value === null || divisor.value === null ? null : divide(dividend.value, divisor.value, scale)
  return point(value, [dividend, divisor], combine(dividend.relation, divisor.relation))
}

/** Points added and taken off, and a number that is always the same; blank where any of them is: what nobody reported is not zero. */
export function total(plus: readonly Point[], less: readonly Point[], constant: Hundredths): Point {
  const all = [...plus, ...less]
  if (all.some(({ value }) => value === null)) return point(null, all, 'EXACT')
  const sum = (points: readonly Point[]) => points.reduce((before, { value }) => before + (value ?? 0), 0)
  // What lies between two numbers and is taken off leaves at most so much.
  const bends = [
    ...plus.map(bendsIn),
    ...less.map(({ relation }) => bendsIn({ value: null, relation: opposite[relation], upTo: null })),
  ].reduce(addBends, unbent)
  return { ...point(0, all, 'EXACT'), ...bent(sum(plus) - sum(less) + constant, bends) }
}

/** By how many percent one point is more than another; blank where either is, or the other is zero. */
export function growth(now: Point, before: Point): Point {
  const value =
    now.value === null || before.value === null ? null : divide(now.value - before.value, before.value, 100)
  return point(value, [now, before], combine(now.relation, before.relation))
}

/** By how much one point is more than another; blank where either is. */
export function change(now: Point, before: Point): Point {
  const value = now.value === null || before.value === null ? null : now.value - before.value
  return point(value, [now, before], combine(now.relation, before.relation))
}

/** How many there are a slot: a year, a month or a week. */
export function rhythm(counted: Point, slots: number): Point {
  return point(
    counted.value === null ? null : divide(counted.value, slots * 100),
    [counted],
    combine(counted.relation, 'EXACT'),
  )
}

/** The place of a year's value among those of the years from the earliest on, the highest first. */
export function rank(year: number, valueIn: (year: number) => Point, earliest: number): Point {
  const now = valueIn(year)
  if (now.value === null) return blank
  let higher = 0
  for (let before = earliest; before < year; before++) {
    if ((valueIn(before).value ?? Number.NEGATIVE_INFINITY) > now.value) higher++
  }
  return point((1 + higher) * 100, [now], 'EXACT')
}

/** How many years in a row up to this one had a value. */
export function run(year: number, valueIn: (year: number) => Point, equals: Hundredths): Point {
  let length = 0
  let last = blank
  for (let at = year; valueIn(at).value === equals; at--) {
    length++
    last = valueIn(at)
  }
  return length === 0 ? blank : point(length * 100, [last], 'EXACT')
}
