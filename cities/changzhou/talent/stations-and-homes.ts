import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import {
  cityAssociation,
  districtAssociations,
  districtGlobalId,
  universityAssociations,
} from '../registers.ts'
import { apportion, cycled, places, runningSum } from '../spread.ts'
import { personOf } from './people.ts'
import type { ServiceRecordRow, StationReportRow, WorkerFacilityRow } from './rows.ts'

const stations = 15
const homes = 15
const reports = 128
const served = 3200

const stationName = (index: number) => `常州市第${index + 1}科技工作者状况调查站点`
const homeName = (index: number) => `${hostOf(index)}科技工作者之家`

/** Every third at a university, the others in enterprises. */
function hostOf(index: number): string {
  if (index % 3 === 0) return cycled(universityAssociations, index / 3)[0].replace(/科协$/, '')
  return companyName(600 + index, 'ENERGY_AND_ENVIRONMENT', districtOf(index))
}

/** 站点 and 家, three of each a year from 2017; and the employment bases with the enterprises the delegation names. */
export function workerFacilities(): Batch<WorkerFacilityRow>[] {
  return batches([
    ...places(stations).map((index) => [cityAssociation, stationOf(index)] as const),
    ...places(homes).map((index) => [cityAssociation, homeOf(index)] as const),
    ...baseEnterprises.map((name, index) => [districtAssociations['320413'], baseOf(name, index)] as const),
  ])
}

function stationOf(index: number): WorkerFacilityRow {
  const upgraded = index % 5 === 0
  return {
    externalKey: externalKey('worker-station', index),
    title: stationName(index),
    occurredOn: dayOverYears(index, stations, [2, 3]),
    district: districtGlobalId(districtOf(index)),
    kind: 'STATION',
    level: index % 4 === 0 ? 'PROVINCIAL' : 'MUNICIPAL',
    host: { name: hostOf(index + 20) },
    upgrades: upgraded ? [{ level: 'NATIONAL', upgradedOn: '2021-07-15' }] : [],
  }
}

function homeOf(index: number): WorkerFacilityRow {
  return {
    externalKey: externalKey('worker-home', index),
    title: homeName(index),
    occurredOn: dayOverYears(index, homes, [1, 2]),
    district: districtGlobalId(districtOf(index)),
    kind: 'HOME',
    level: 'MUNICIPAL',
    host: { name: hostOf(index) },
    upgrades: [],
  }
}

/** 中创新航, 蜂巢能源, 易控电子 and 胜伟策: employment bases in Jintan; their days are plausible only. */
const baseEnterprises = [
  '中创新航科技股份有限公司',
  '蜂巢能源科技股份有限公司',
  '常州易控电子有限公司',
  '江苏胜伟策电子有限公司',
]

function baseOf(name: string, index: number): WorkerFacilityRow {
  return {
    externalKey: externalKey('employment-base', index),
    title: `${name}就业基地`,
    occurredOn: dayInYear(2021, index, 4, [4, 9]),
    district: districtGlobalId('320413'),
    kind: 'EMPLOYMENT_BASE',
    level: 'MUNICIPAL',
    host: { name },
    upgrades: [],
  }
}

const topics = [
  '科研时间',
  '职称评审',
  '成果转化收益',
  '青年人才住房',
  '企业研发投入',
  '心理健康',
  '继续教育',
  '学术交流机会',
]

/** 上报信息: each by a station already approved, one in four adopted. */
export function stationReports(): Batch<StationReportRow>[] {
  return batches(
    places(reports).map((index) => {
      const occurredOn = dayOverYears(index, reports, [4, 12])
      const approved = Math.ceil((stations * (Number(occurredOn.slice(0, 4)) - 2016)) / 5)
      const station = index % approved
      const topic = cycled(topics, index)
      const row: StationReportRow = {
        externalKey: externalKey('station-report', index),
        title: `关于科技工作者${topic}状况的信息（第${index + 1}期）`,
        occurredOn,
        district: districtGlobalId(districtOf(station)),
        station: { title: stationName(station) },
        topic,
        adoptedOn: index % 4 === 0 ? `${occurredOn.slice(0, 4)}-12-31` : null,
      }
      return [cityAssociation, row]
    }),
  )
}

const kinds = ['ROOM', 'COUNSELLING', 'GATHERING'] as const
const kindNames = ['场地服务', '政策咨询', '交流聚会']
const servicesPerHome = 8
const services = homes * servicesPerHome
const sizes = apportion(
  served,
  places(services).map(() => 1),
)
const firstServed = runningSum(sizes)

/** Services in the homes: each of 3,200 people once; and care activities, whose people the homes do not count. */
export function serviceRecords(): Batch<ServiceRecordRow>[] {
  return batches([
    ...places(services).map((index) => [cityAssociation, homeServiceOf(index)] as const),
    ...careTitles.map((title, index) => [cityAssociation, careOf(title, index)] as const),
  ])
}

function homeServiceOf(index: number): ServiceRecordRow {
  const home = Math.floor(index / servicesPerHome)
  const opened = 2017 + Math.floor((home * 5) / homes)
  const year = opened + Math.floor(((index % servicesPerHome) * (2022 - opened)) / servicesPerHome)
  return {
    externalKey: externalKey('home-service', index),
    title: `${homeName(home)}${cycled(kindNames, index)}（第${(index % servicesPerHome) + 1}次）`,
    occurredOn: dayInYear(year, index % 12, 12, [3, 12]),
    district: districtGlobalId(districtOf(home)),
    kind: cycled(kinds, index),
    home: { title: homeName(home) },
    quota: null,
    peopleRelation: lastAtLeast(index, services),
    people: places(sizes[index] ?? 0).map((place) => ({
      person: personOf('served', (firstServed[index] ?? 0) + place),
    })),
  }
}

const careTitles = [
  '高层次科技人才短期休养',
  '科技工作者科普旅游',
  '慰问一线科技工作者',
  '青年科技人才鹊桥联谊',
]
const careKinds = ['SHORT_REST', 'SCIENCE_TRIP', 'CONDOLENCE', 'MATCHMAKING'] as const

function careOf(title: string, index: number): ServiceRecordRow {
  return {
    externalKey: externalKey('care-activity', index),
    title,
    occurredOn: dayInYear(2018 + index, 1, 3, [5, 6]),
    district: districtGlobalId(districtOf(index)),
    kind: cycled(careKinds, index),
    home: null,
    quota: 20,
    peopleRelation: 'EXACT',
    people: places(12).map((place) => ({ person: personOf('served', index * 12 + place) })),
  }
}
