import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { districtCodes, districtGlobalId } from '../registers.ts'
import { societyTurns, type Turn } from '../society-turns.ts'
import { cycled, places, scattered } from '../spread.ts'
import { type AcademicEventRow, plainEvent } from './rows.ts'
import { venueOf } from './venues.ts'

const events = 1200

const kinds = [
  { form: 'EXCHANGE', named: '学术研讨会' },
  { form: 'LECTURE', named: '学术报告会' },
  { form: 'SALON', named: '青年学者沙龙' },
  { form: 'EXCHANGE', named: '技术交流会' },
  { form: 'FORUM', named: '学术论坛' },
] as const

/** 学会学术交流: 1,200 regular events, the societies taking turns. */
export function societyExchange(): Batch<AcademicEventRow>[] {
  const days = places(events).map((index) => dayOverYears(index, events))
  return batches(
    societyTurns(days, 31).map((turn, index) => [
      turn.society.name,
      eventOf(index, cycled(days, index), turn),
    ]),
  )
}

function eventOf(index: number, day: string, { society, turn }: Turn): AcademicEventRow {
  const district = cycled(districtCodes, index)
  const topic = cycled(society.topics, turn)
  const { form, named } = cycled(kinds, turn)
  return {
    ...plainEvent,
    externalKey: externalKey('society-exchange', index),
    title: `${yearOf(day)}年${topic}${named}`,
    series: 'society-exchange',
    form,
    topic,
    occurredOn: day,
    place: venueOf(district, day, index),
    district: districtGlobalId(district),
    attendance: scattered(3, index, 35, 160),
    countRelation: lastAtLeast(index, events),
    hosts: [],
    guests: [],
    participants: [],
    cooperationProjects: [],
  }
}
