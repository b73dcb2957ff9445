import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { cityAssociation, districtAssociations, districtCodes, districtGlobalId } from '../registers.ts'
import { cycled, places, scattered } from '../spread.ts'
import { type AcademicEventRow, plainEvent } from './rows.ts'
import { venueOf } from './venues.ts'

const sessions = 150

/** The three industries the report names, and what of them a session was about. */
const themes = [
  ['绿色智能制造', '工业机器人'],
  ['新材料', '先进碳材料'],
  ['航空航天', '航空零部件'],
  ['绿色智能制造', '节能装备'],
  ['新材料', '生物医用材料'],
  ['航空航天', '无人机系统'],
  ['绿色智能制造', '智能检测'],
  ['新材料', '功能薄膜'],
  ['航空航天', '复合材料结构件'],
] as const

const countries = ['以色列', '瑞士', '德国', '日本', '英国', '美国', '加拿大', '法国', '韩国', '澳大利亚']

/** 海智专场对接会: 150 sessions, one in five led by the city association and the others by the district's. */
export function haizhiMatchmaking(): Batch<AcademicEventRow>[] {
  return batches(
    places(sessions).map((index) => {
      const district = cycled(districtCodes, index)
      const leader = index % 5 === 0 ? cityAssociation : districtAssociations[district]
      return [leader, sessionOf(index, district)]
    }),
  )
}

function sessionOf(index: number, district: (typeof districtCodes)[number]): AcademicEventRow {
  const day = dayOverYears(index, sessions)
  const [industry, subject] = cycled(themes, index)
  return {
    ...plainEvent,
    externalKey: externalKey('haizhi', index),
    title: `${yearOf(day)}年${cycled(countries, index)}${subject}海智专场对接会`,
    series: 'haizhi-matchmaking',
    form: 'MATCHMAKING',
    topic: subject,
    industry,
    occurredOn: day,
    place: venueOf(district, day, index),
    district: districtGlobalId(district),
    attendance: scattered(5, index, 20, 80),
    countRelation: lastAtLeast(index, sessions),
    hosts: [],
    guests: [],
    participants: [],
    cooperationProjects: [],
  }
}
