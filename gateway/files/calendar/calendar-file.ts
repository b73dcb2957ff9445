import { dayAfter } from '@kexie/schema/days'
/** An event that lasts whole days, as a calendar program shows it. */
export interface CalendarEvent {
  /** Unique and the same for ever, for a program that fetches again. */
  uid: string
  title: string
  /** First day, as 2021-05-18. */
  startsOn: string
  /** Last day, the first one again for an event of one day. */
  endsOn: string
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  place?: string | null | undefined
  description?: string | null | undefined
  /** Where more is said about it. */
  address?: string | undefined
}

/**
 * A calendar as a file (RFC 5545). Events are whole days, which have no time zone to get wrong; `stamp` is when the file
 * was made, ISO 8601. A calendar must have a component, so one without events names its time zone.
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//kexie-graph//calendar//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...(events.length === 0 ? timeZone : events.flatMap((event) => eventLines(event, utc(stamp)))),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, title, startsOn, endsOn, status, place, description, address } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(startsOn)}`,
    // The end is the first day that no longer belongs to it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${compact(dayAfter(endsOn))}`,
    `SUMMARY:${escaped(title)}`,
    `STATUS:${status}`,
    'TRANSP:TRANSPARENT',
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(address ? [`URL:${address}`] : []),
    'END:VEVENT',
  ]
}

const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
]

const compact = (day: string): string => day.replaceAll('-', '')

const utc = (stamp: string): string => `${new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '')}`

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')

const longest = 75

/** Lines of at most 75 octets, characters whole; what follows begins with a space (RFC 5545, 3.1). */
function folded(line: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > longest) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part]
}
