import { type Batch, batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import {
  cityAssociation,
  type DistrictCode,
  districtAssociations,
  districtCodes,
  districtGlobalId,
} from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { educationBases } from './education-bases.ts'
import { districtName, positionIn, schoolName } from './neighbourhoods.ts'
import { topics } from './topics.ts'

export interface BaseRow {
  externalKey: string
  title: string
  occurredOn: string
  district: string
  kind: string
  mobile?: boolean
  designations?: { level: string; designatedOn: string }[]
  openings?: { openedOn: string; closedOn?: string }[]
}

interface Round {
  kind: string
  count: number
  months: readonly [number, number]
  /** Who hosts the `index`th. */
  host: (index: number) => string
  title: (host: string, index: number) => string
}

const topic = (index: number) => cycled(topics, index * 5)
const enterprise = (index: number) => companyName(900 + index, 'MECHANICAL_ENGINEERING', districtOf(index))

/** What was named or set up in 2017–2021, by kind, as the report counts it. */
const rounds: readonly Round[] = [
  {
    kind: 'PRODUCT_BASE',
    count: 2,
    months: [9, 10],
    host: enterprise,
    title: (host) => `江苏省科普产品研发基地（${host}）`,
  },
  {
    kind: 'DEMONSTRATION_SCHOOL',
    count: 50,
    months: [9, 12],
    host: schoolName,
    title: (host) => `${host}科技教育综合示范校`,
  },
  {
    kind: 'TEACHER_STUDIO',
    count: 31,
    months: [3, 5],
    host: schoolName,
    title: (host, index) => `${host}${topic(index)}名师工作室`,
  },
  {
    kind: 'YOUTH_STUDIO',
    count: 16,
    months: [4, 6],
    host: (index) => schoolName(index + 20),
    title: (host, index) => `${host}${topic(index)}特色科学工作室`,
  },
  {
    kind: 'YOUTH_INNOVATION_BASE',
    count: 5,
    months: [10, 11],
    host: (index) => enterprise(index + 10),
    title: (host) => `${host}青少年科技创新基地`,
  },
  {
    kind: 'RURAL_STATION',
    count: 50,
    months: [3, 10],
    host: (index) => `${districtName(districtOf(index))}第${Math.floor(index / 7) + 1}农业技术推广站`,
    title: (host) => `${host}科普惠农服务站`,
  },
  {
    kind: 'YOUTH_CLUB',
    count: 14,
    months: [5, 6],
    host: (index) => schoolName(index + 40),
    title: (host) => `${host}青少年科技俱乐部`,
  },
]

/** 科普阵地: education bases, what was named beside them, the four halls and the science museums. */
export function scienceBases(): Batch<BaseRow>[] {
  return batches<BaseRow>([
    ...educationBases(),
    ...rounds.flatMap((round) =>
      places(round.count).map((index) => [cityAssociation, namedBase(round, index)] as const),
    ),
    ...halls.map((hall, index) => [districtAssociations[hall.code], communityHall(hall, index)] as const),
    ...districtCodes.map((code, index) => [districtAssociations[code], museum(code, index)] as const),
  ])
}

function namedBase({ kind, count, months, host, title }: Round, index: number) {
  const name = host(index)
  return {
    externalKey: externalKey(kind.toLowerCase().replaceAll('_', '-'), index),
    title: title(name, index),
    occurredOn: dayOverYears(index, count, months),
    district: districtGlobalId(districtOf(index)),
    kind,
    host: { name },
  }
}

interface Hall {
  code: DistrictCode
  title: string
  mobile: boolean
}

/** The four the report names; their days are plausible only. */
const halls: readonly Hall[] = [
  { code: '320402', title: '天宁区海洋科普馆', mobile: false },
  { code: '320411', title: '新北区植物科普馆', mobile: false },
  { code: '320412', title: '武进区矿物科普馆', mobile: false },
  { code: '320404', title: '钟楼区流动科普馆', mobile: true },
]

function communityHall({ code, title, mobile }: Hall, index: number) {
  const occurredOn = dayInYear(2018 + index, 1, 2, [5, 9])
  return {
    externalKey: externalKey('community-hall', index),
    title,
    occurredOn,
    district: districtGlobalId(code),
    kind: 'COMMUNITY_HALL',
    mobile,
    ...(mobile ? {} : positionIn(code, 300 + index)),
    openings: [{ openedOn: occurredOn, hours: '周一至周五 9:00–16:30', byAppointment: mobile }],
  }
}

function museum(code: DistrictCode, index: number) {
  const occurredOn = `${2009 + index}-09-20`
  return {
    externalKey: externalKey('science-museum', index),
    title: `${districtName(code)}科技馆`,
    occurredOn,
    district: districtGlobalId(code),
    kind: 'VENUE',
    ...positionIn(code, 310 + index),
    openings: [{ openedOn: occurredOn, hours: '周二至周日 9:00–17:00' }],
  }
}
