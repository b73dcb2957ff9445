import { batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places, scattered } from '../spread.ts'
import { schoolName } from './neighbourhoods.ts'
import { personOf } from './people.ts'

const contests = 135
const disciplines = [
  ['ROBOTICS', '机器人'],
  ['MAKER', '创客'],
  ['NUMBER_CHESS', '数棋'],
  ['PROGRAMMING', '编程'],
  ['MODELS', '模型'],
  ['DRONES', '无人机'],
  ['THREE_MODELS', '“三模”'],
  ['OTHER', '科技创新'],
] as const

const sizes = places(contests).map((index) => scattered(10, index, 60, 140))
const pupils = apportion(150_000, sizes)
const tutors = apportion(32_000, sizes)

/** 市级青少年科技竞赛: twenty-seven a year. */
export const youthContests = () =>
  batches(places(contests).map((index) => [cityAssociation, contestOf(index)] as const))

function contestOf(index: number) {
  const [discipline, name] = cycled(disciplines, index)
  const occurredOn = dayOverYears(index, contests, [3, 12])
  const pupil = { ...personOf('winners', index), affiliation: schoolName(index % 70) }
  return {
    externalKey: externalKey('youth-contest', index),
    title: `${yearOf(occurredOn)}年常州市青少年${name}竞赛（第${index + 1}场）`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    discipline,
    pupils: pupils[index] ?? 0,
    tutors: tutors[index] ?? 0,
    results: [
      { person: pupil, school: { name: pupil.affiliation }, prize: '一等奖' },
      { school: { name: schoolName((index + 7) % 70) }, prize: '优秀组织奖' },
    ],
  }
}

interface Selected {
  stream: 'camp' | 'plans' | 'mayorAward'
  programme: 'SCIENCE_CAMP' | 'TALENT_PLAN' | 'RESERVE_PLAN' | 'MAYOR_AWARD'
  outcome: 'NOMINATED' | 'NOT_SELECTED' | 'SELECTED' | 'ATTENDED'
  /** First person of the stream. */
  from: number
  count: number
}

/** A hundred and fifty went to camp and fourteen were selected for a plan; the others count in no figure. */
const selected: readonly Selected[] = [
  { stream: 'camp', programme: 'SCIENCE_CAMP', outcome: 'ATTENDED', from: 0, count: 150 },
  { stream: 'camp', programme: 'SCIENCE_CAMP', outcome: 'SELECTED', from: 150, count: 5 },
  { stream: 'plans', programme: 'TALENT_PLAN', outcome: 'SELECTED', from: 0, count: 8 },
  { stream: 'plans', programme: 'RESERVE_PLAN', outcome: 'SELECTED', from: 8, count: 6 },
  { stream: 'plans', programme: 'TALENT_PLAN', outcome: 'NOT_SELECTED', from: 14, count: 5 },
  { stream: 'mayorAward', programme: 'MAYOR_AWARD', outcome: 'SELECTED', from: 0, count: 10 },
]

const programmes = {
  SCIENCE_CAMP: ['青少年高校科学营', [7, 7]],
  TALENT_PLAN: ['英才计划', [12, 12]],
  RESERVE_PLAN: ['江苏省青少年科技创新后备人才计划', [11, 11]],
  MAYOR_AWARD: ['常州市青少年科技创新市长奖', [5, 5]],
} as const

export const youthSelections = () =>
  batches(
    selected.flatMap((group) =>
      places(group.count).map((index) => [cityAssociation, selectionOf(group, index)] as const),
    ),
  )

function selectionOf({ stream, programme, outcome, from, count }: Selected, index: number) {
  const [name, months] = programmes[programme]
  const school = schoolName((from + index) % 70)
  const person = { ...personOf(stream, from + index), affiliation: school }
  const year = 2017 + Math.floor((index * 5) / count)
  return {
    externalKey: externalKey(`youth-${stream.toLowerCase()}`, from + index),
    title: `${year}年${name}：${person.name}`,
    occurredOn: dayInYear(year, index % 10, 10, months),
    district: districtGlobalId(districtOf(from + index)),
    programme,
    person,
    school: { name: school },
    outcome,
  }
}
