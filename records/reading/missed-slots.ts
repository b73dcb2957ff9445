import { daysLater } from '@kexie/schema/days'
import { GraphQLError } from 'graphql'

/** How often something is to be held. */
export type Cadence = 'YEARLY' | 'QUARTERLY' | 'MONTHLY' | 'WEEKLY' | 'IRREGULAR'

/** Something to be held at a rhythm, from its first day on. */
export interface Rhythm {
  cadence: Cadence
  startedOn: string
  endedOn: string | null
}

interface Slot {
  slot: string
  from: string
  to: string
}

/** Slots of a rhythm between two days that are over before `today` and in which none of the `held` days lies. */
export function missedSlots(
  series: Rhythm,
  period: { from: string; to: string },
  held: readonly string[],
  today: string,
): Slot[] {
  checkOrder(period)
  const from = later(period.from, series.startedOn)
  // What is not over is not missed: nothing need be walked through from today on.
  const to = earlier(series.endedOn ? earlier(period.to, series.endedOn) : period.to, today)
  checkLength(series.cadence, from, to)
  return slotsOf(series.cadence, from, to).filter(
    (slot) => slot.to < today && !held.some((day) => day >= slot.from && day <= slot.to),
  )
}

function checkOrder({ from, to }: { from: string; to: string }): void {
  if (from <= to) return
  throw badInput(`from 不应晚于 to，收到 ${from}–${to} · from must not be after to, got ${from}–${to}`)
}

/** Most slots that are walked through for one answer. */
const mostSlots = 1000

/** Days that each slot has at least. */
const shortest = { YEARLY: 365, QUARTERLY: 90, MONTHLY: 28, WEEKLY: 7 } as const

function checkLength(cadence: Cadence, from: string, to: string): void {
  if (cadence === 'IRREGULAR' || from > to) return
  const slots = Math.ceil((Date.parse(to) - Date.parse(from)) / dayLength / shortest[cadence])
  if (slots <= mostSlots) return
  throw badInput(
    `from–to 最多 ${mostSlots} 个档期，收到 ${from}–${to}，约 ${slots} 个 · at most ${mostSlots} slots, got ${from}–${to}, some ${slots}`,
  )
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

/** Whole years, quarters, months or ISO weeks that lie inside the two days. */
function slotsOf(cadence: Cadence, from: string, to: string): Slot[] {
  if (cadence === 'IRREGULAR') return []
  const slots: Slot[] = []
  let slot = slotAt(cadence, from)
  while (slot.to <= to) {
    if (slot.from >= from) slots.push(slot)
    slot = slotAt(cadence, daysLater(slot.to, 1))
  }
  return slots
}

function slotAt(cadence: Exclude<Cadence, 'IRREGULAR'>, day: string): Slot {
  if (cadence === 'YEARLY')
    return { slot: day.slice(0, 4), from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
  if (cadence === 'MONTHLY') {
    const first = `${day.slice(0, 7)}-01`
    return { slot: day.slice(0, 7), from: first, to: daysLater(`${daysLater(first, 31).slice(0, 7)}-01`, -1) }
  }
  if (cadence === 'QUARTERLY') return quarterOf(day)
  const monday = daysLater(day, -((weekday(day) + 6) % 7))
  return { slot: isoWeek(monday), from: monday, to: daysLater(monday, 6) }
}

function quarterOf(day: string): Slot {
  const year = day.slice(0, 4)
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const firstOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`
  const to = quarter === 4 ? `${year}-12-31` : daysLater(firstOf(quarter * 3 + 1), -1)
  return { slot: `${year}-Q${quarter}`, from: firstOf(quarter * 3 - 2), to }
}

/** ISO 8601: the week belongs to the year its Thursday lies in. */
function isoWeek(monday: string): string {
  const thursday = daysLater(monday, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * dayLength)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

const dayLength = 86_400_000
const weekday = (day: string) => new Date(day).getUTCDay()
