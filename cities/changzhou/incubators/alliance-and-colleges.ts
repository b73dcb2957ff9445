import { batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear, dayOverYears, yearOf } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, type DistrictCode, districtGlobalId, universityAssociations } from '../registers.ts'
import { apportion, cycled, places, scattered } from '../spread.ts'

/** Members before the five years reported on: the stock the first year opens with. */
const opening = 40
const joined = 38
/** Of those the period opens with: left before the end of 2021. */
const left = 6

const kinds = [
  ['MAKER_SPACE', '众创空间', '创业工位、创业辅导'],
  ['INCUBATOR', '科技企业孵化器', '场地、融资对接、中试'],
  ['MAKER_SPACE', '创客空间', '创客工坊、样机制作'],
  ['SERVICE_AGENCY', '创新服务中心', '工商、财税、知识产权代理'],
  ['INCUBATOR', '科技创业园', '加速、产业化场地'],
  ['UNIVERSITY_PARK', '科技园', '成果转化、大学生创业'],
] as const

/** 众创空间联盟: seventy-two members at the end of 2021, and six that have left. */
export const allianceMembers = () =>
  batches(places(opening + joined).map((index) => [cityAssociation, memberOf(index)]))

function memberOf(index: number) {
  const [kind, what, services] = cycled(kinds, index)
  const { name, district } =
    kind === 'UNIVERSITY_PARK' ? universityAt(Math.floor(index / kinds.length)) : brandAt(index)
  const member = name + what
  return {
    externalKey: externalKey('alliance-member', index),
    title: `众创空间联盟成员：${member}`,
    occurredOn:
      index < opening ? dayInYear(2016, index, opening, [3, 11]) : dayOverYears(index - opening, joined),
    endsOn: index < left ? dayInYear(2018 + (index % 3), index, left, [6, 12]) : null,
    district: districtGlobalId(district),
    kind,
    member: { name: member },
    services,
  }
}

interface Seated {
  name: string
  district: DistrictCode
}

function universityAt(index: number): Seated {
  const [name, district] = cycled(universityAssociations, index)
  return { name: name.replace(/科协$/, ''), district }
}

function brandAt(index: number): Seated {
  const district = districtOf(index)
  return {
    name: companyName(800 + index, 'MANAGEMENT_AND_INTERDISCIPLINARY', district).slice(0, 4),
    district,
  }
}

const colleges = 27
const trainings = 605
const attendances = apportion(
  3400,
  places(trainings).map((index) => scattered(31, index, 4, 8)),
)

/** Every other college at a university, the others in enterprises. */
function hostOf(index: number): Seated {
  if (index % 2 === 0) return universityAt(index / 2)
  const district = districtOf(index)
  return { name: companyName(900 + index, 'ELECTRONICS_AND_INFORMATION', district), district }
}

const collegeTitle = (index: number) => `常州科协创新创业学院（${hostOf(index).name}）`

/** 创新创业学院: twenty-seven, named early in each year. */
export const innovationColleges = () =>
  batches(places(colleges).map((index) => [cityAssociation, collegeOf(index)]))

function collegeOf(index: number) {
  const { name, district } = hostOf(index)
  return {
    externalKey: externalKey('innovation-college', index),
    title: collegeTitle(index),
    occurredOn: dayOverYears(index, colleges, [1, 2]),
    district: districtGlobalId(district),
    host: { name },
  }
}

const topics = [
  '商业计划书',
  '股权设计',
  '创业融资',
  '知识产权布局',
  '产品原型',
  '市场验证',
  '创业法务',
  '财税实务',
]

/** 605 trainings, each in a college that stands by then. */
export const startupTrainings = () =>
  batches(places(trainings).map((index) => [cityAssociation, trainingOf(index)]))

function trainingOf(index: number) {
  const occurredOn = dayOverYears(index, trainings, [3, 12])
  const named = Math.ceil((colleges * (yearOf(occurredOn) - 2016)) / 5)
  const college = index % named
  const topic = cycled(topics, index)
  return {
    externalKey: externalKey('startup-training', index),
    title: `创业培训第${index + 1}场：${topic}`,
    occurredOn,
    district: districtGlobalId(hostOf(college).district),
    college: { title: collegeTitle(college) },
    topic,
    attendance: cycled(attendances, index),
    attendanceRelation: lastAtLeast(index, trainings),
  }
}
