import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtCodes, districtGlobalId } from '../registers.ts'
import { cycled, scattered } from '../spread.ts'
import { type AcademicEventRow, plainEvent } from './rows.ts'
import { venueOf } from './venues.ts'

const lighting = ['LED照明', '常州市照明学会'] as const
const nuclear = ['核电装备', '常州市电机工程学会'] as const
const farming = ['现代农业', '常州市农学会'] as const

/** The three industries the report names, in turn over the five years. */
const sessions = [
  [lighting, '驱动电源可靠性'],
  [farming, '优质稻米全程机械化'],
  [nuclear, '核级焊接质量控制'],
  [lighting, '道路照明节能改造'],
  [farming, '设施葡萄避雨栽培'],
  [nuclear, '阀门密封'],
  [lighting, '智能调光与组网'],
  [farming, '稻田综合种养'],
  [nuclear, '管道无损检测'],
  [lighting, '照明产品光生物安全'],
  [farming, '果园水肥一体化'],
  [nuclear, '核安全文化与供应商资质'],
  [lighting, '紫外消毒应用'],
  [farming, '农产品保鲜与冷链'],
  [nuclear, '材料国产化'],
  [lighting, '教室健康照明'],
  [farming, '植保无人机作业'],
  [nuclear, '泵组可靠性'],
  [lighting, '植物照明'],
  [farming, '茶园绿色防控'],
] as const

/** 产业技术培训和对接: twenty sessions, every second one matchmaking. */
export function industryTraining(): Batch<AcademicEventRow>[] {
  return batches(
    sessions.map(([[industry, leader], subject], index) => [leader, sessionOf(index, industry, subject)]),
  )
}

function sessionOf(index: number, industry: string, subject: string): AcademicEventRow {
  const day = dayOverYears(index * 2 + 1, sessions.length * 2)
  const district = cycled(districtCodes, index)
  const matchmaking = index % 2 === 1
  return {
    ...plainEvent,
    externalKey: externalKey('industry-training', index),
    title: `${industry}产业${subject}技术${matchmaking ? '对接会' : '培训'}`,
    series: 'industry-training',
    form: matchmaking ? 'MATCHMAKING' : 'TRAINING',
    topic: subject,
    industry,
    occurredOn: day,
    place: venueOf(district, day, index),
    district: districtGlobalId(district),
    attendance: scattered(6, index, 40, 120),
    countRelation: lastAtLeast(index, sessions.length),
    hosts: [],
    guests: [],
    participants: [],
    cooperationProjects: [],
  }
}
