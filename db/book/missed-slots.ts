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
  const from = later(period.from, series.startedOn)
  const to = series.endedOn ? earlier(period.to, series.endedOn) : period.to
  return slotsOf(series.cadence, from, to).filter(
    (slot) => slot.to < today && !held.some((day) => day >= slot.from && day <= slot.to),
  )
}

const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)

/** Whole years, quarters, months or ISO weeks that lie inside the two days. */
function slotsOf(cadence: Cadence, from: string, to: string): Slot[] {
  if (cadence === 'IRREGULAR') return []
  const slots: Slot[] = []
  let slot = slotAt(cadence, from)
  while (slot.to <= to) {
    if (slot.from >= from) slots.push(slot)
    slot = slotAt(cadence, addDays(slot.to, 1))
  }
  return slots
}

function slotAt(cadence: Exclude<Cadence, 'IRREGULAR'>, day: string): Slot {
  if (cadence === 'YEARLY')
    return { slot: day.slice(0, 4), from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` }
  if (cadence === 'MONTHLY') {
    const first = `${day.slice(0, 7)}-01`
    return { slot: day.slice(0, 7), from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) }
  }
  if (cadence === 'QUARTERLY') return quarterOf(day)
  const monday = addDays(day, -((weekday(day) + 6) % 7))
  return { slot: isoWeek(monday), from: monday, to: addDays(monday, 6) }
}

function quarterOf(day: string): Slot {
  const year = day.slice(0, 4)
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3)
  const firstOf = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`
  const to = quarter === 4 ? `${year}-12-31` : addDays(firstOf(quarter * 3 + 1), -1)
  return { slot: `${year}-Q${quarter}`, from: firstOf(quarter * 3 - 2), to }
}

/** ISO 8601: the week belongs to the year its Thursday lies in. */
function isoWeek(monday: string): string {
  const thursday = addDays(monday, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor((Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (7 * dayLength)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

const dayLength = 86_400_000
const weekday = (day: string) => new Date(day).getUTCDay()

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)
}
