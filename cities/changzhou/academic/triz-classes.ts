import { type Batch, batches, externalKey } from '../batches.ts'
import { years } from '../calendar.ts'
import { companyName, firstCompany } from '../companies.ts'
import { firstPerson, personName } from '../people.ts'
import { cityAssociation, type DistrictCode, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places } from '../spread.ts'
import type { TrainingClassRow } from './rows.ts'
import { venueOf } from './venues.ts'

const classes = [
  ['2017-06-12', '2017-06-16', '320412'],
  ['2018-05-14', '2018-05-18', '320411'],
  ['2019-06-17', '2019-06-21', '320402'],
  ['2020-09-14', '2020-09-18', '320413'],
  ['2021-05-17', '2021-05-21', '320481'],
] as const

/** Published: solved problems and people who completed a class. Each class also left a problem open and lost two trainees. */
const solvedProblems = apportion(68, [1, 1, 1, 1, 1])
const completing = apportion(256, [1, 1, 1, 1, 1])
const openProblems = 1
const droppedOut = 2

const enterprisesPerClass = 15

const objects = [
  '减速器壳体',
  '充电桩模块',
  'LED驱动板',
  '注塑件',
  '碳纤维板',
  '电池托盘',
  '挖掘机动臂',
  '光伏组件',
  '针织面料',
  '牵引电机',
  '医用导管',
  '阀门阀芯',
  '压铸件',
]
const defects = ['变形过大', '噪声偏高', '散热不足', '使用寿命偏短', '装配效率低', '加工精度不稳', '密封失效']

/** TRIZ创新方法培训班: one class a year, with the problems enterprises brought to it. */
export function trizClasses(): Batch<TrainingClassRow>[] {
  return batches(years.map((year, index) => [cityAssociation, classOf(year, index)]))
}

function classOf(year: number, index: number): TrainingClassRow {
  const [occurredOn, endsOn, district] = cycled(classes, index)
  return {
    externalKey: externalKey('triz', index),
    title: `${year}年常州市TRIZ创新方法培训班（第${index + 1}期）`,
    course: 'TRIZ',
    classNumber: index + 1,
    occurredOn,
    endsOn,
    place: venueOf(district, occurredOn, index),
    district: districtGlobalId(district),
    problems: problemsOf(index, district),
    trainees: traineesOf(index, district),
  }
}

function problemsOf(index: number, district: DistrictCode): TrainingClassRow['problems'] {
  const solved = cycled(solvedProblems, index)
  const before = solvedProblems.slice(0, index).reduce((sum, count) => sum + count + openProblems, 0)
  return places(solved + openProblems).map((place) => ({
    title: `${cycled(objects, before + place)}${cycled(defects, before + place)}`,
    enterprise: enterpriseOf(index, place, district),
    solved: place < solved,
  }))
}

function traineesOf(index: number, district: DistrictCode): TrainingClassRow['trainees'] {
  const completed = cycled(completing, index)
  const before = completing.slice(0, index).reduce((sum, count) => sum + count + droppedOut, 0)
  return places(completed + droppedOut).map((place) => ({
    person: {
      name: personName(firstPerson.trainees + before + place),
      affiliation: enterpriseOf(index, place, district),
    },
    completed: place < completed,
  }))
}

function enterpriseOf(index: number, place: number, district: DistrictCode): string {
  const company = firstCompany.trainees + index * enterprisesPerClass + (place % enterprisesPerClass)
  return companyName(company, 'MECHANICAL_ENGINEERING', district)
}
