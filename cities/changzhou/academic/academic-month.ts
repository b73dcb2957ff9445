import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { companyName, firstCompany } from '../companies.ts'
import {
  cityAssociation,
  type DistrictCode,
  districtAssociations,
  districtCodes,
  districtGlobalId,
  organizationGlobalId,
  universityAssociations,
} from '../registers.ts'
import { societyTurns, type Turn } from '../society-turns.ts'
import { apportion, carries, cycled, places, runningSum, scattered } from '../spread.ts'
import { guestsOf } from './academic-month-guests.ts'
import { type AcademicEventRow, plainEvent } from './rows.ts'
import { venueOf } from './venues.ts'

const events = 503
const autumn = [9, 11] as const

/** Attendances of all events together, as published; no event has fewer than about a hundred. */
const attendance = apportion(
  150_000,
  places(events).map((index) => scattered(1, index, 100, 500)),
)

/** Each of the 1,000 organizations comes to one event, so that districts and years add up to the whole. */
const participants = apportion(
  1000,
  places(events).map((index) => scattered(2, index, 4, 12)),
)
const firstParticipant = runningSum(participants)

const partners = [
  '东南大学',
  '江苏大学',
  '南京理工大学',
  '上海交通大学',
  '南京大学',
  '苏州大学',
  '浙江大学',
  '江南大学',
]

const kinds = [
  { form: 'EXCHANGE', named: '学术交流会' },
  { form: 'MATCHMAKING', named: '产学研对接会' },
  { form: 'FORUM', named: '高峰论坛' },
  { form: 'EXCHANGE', named: '学术研讨会' },
  { form: 'LECTURE', named: '专题报告会' },
] as const

/** 学术活动月: 503 events of five autumns with their guests, participants and the cooperation they led to. */
export function academicMonthEvents(): Batch<AcademicEventRow>[] {
  const days = places(events).map((index) => dayOverYears(index, events, autumn))
  const turns = societyTurns(days, 41)
  return batches(
    days.map((day, index) => {
      const district = cycled(districtCodes, index)
      const turn = cycled(turns, index)
      const leader = leaderOf(index, district, turn)
      return [leader, eventOf({ index, day, district, turn, leader })]
    }),
  )
}

interface Planned {
  index: number
  day: string
  district: DistrictCode
  turn: Turn
  leader: string
}

/** Of ten events the city leads one, the district two, a university of the district one where it has any. */
function leaderOf(index: number, district: DistrictCode, { society }: Turn): string {
  const place = index % 10
  if (place === 0) return cityAssociation
  if (place <= 2) return districtAssociations[district]
  const universities = universityAssociations.filter(([, seat]) => seat === district)
  return place === 3 && universities.length > 0
    ? cycled(universities, Math.floor(index / 10))[0]
    : society.name
}

function eventOf({ index, day, district, turn: { society, turn }, leader }: Planned): AcademicEventRow {
  const topic = cycled(society.topics, turn)
  const { form, named } = cycled(kinds, index)
  const companies = companiesOf(index, society.field, district)
  return {
    ...plainEvent,
    externalKey: externalKey('academic-month', index),
    title: `${yearOf(day)}年学术活动月${topic}${named}`,
    series: 'academic-month',
    form,
    topic,
    occurredOn: day,
    place: venueOf(district, day, index),
    district: districtGlobalId(district),
    attendance: cycled(attendance, index),
    participantsRelation: lastAtLeast(index, events),
    hosts: hostsOf(index, leader, society.name),
    guests: guestsOf(index, events, topic),
    participants: companies.map((name) => ({ organization: { name } })),
    cooperationProjects: carries(index, events, 230) ? [projectOf(index, topic, cycled(companies, 0))] : [],
  }
}

/** A society that does not lead is there all the same: every other time as co-host, else as organizer. */
function hostsOf(index: number, leader: string, society: string): AcademicEventRow['hosts'] {
  if (leader === society) return []
  return [
    {
      organization: { organization: organizationGlobalId(society) },
      role: index % 2 === 0 ? 'CO_HOST' : 'ORGANIZER',
    },
  ]
}

function companiesOf(index: number, field: Turn['society']['field'], district: DistrictCode): string[] {
  const start = firstCompany.participants + cycled(firstParticipant, index)
  return places(cycled(participants, index)).map((offset) => companyName(start + offset, field, district))
}

function projectOf(index: number, topic: string, company: string) {
  const partner = cycled(partners, index)
  return { title: `${company}与${partner}${topic}技术合作`, partner }
}
