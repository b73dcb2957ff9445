import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtAssociations, districtCodes, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places } from '../spread.ts'
import { enterpriseOf, personOf, universities } from './people.ts'

const firstYear = 2006
const editions = 14
const activities = 146
const keyActivities = 35
const guests = 500
const academicians = 15
const foreigners = 25
const invited = 120
const domestic = 50
const institutes = 20
const foreign = 10
const withLeaders = 40
const representatives = 2000

const seat = districtGlobalId('320411')
const titleOf = (number: number) => `第${number}届中国常州先进制造技术成果展示洽谈会`
const edition = { title: titleOf(editions) }

/** The five strands are counted by the document and not named there. */
const strands = ['主题活动', '国际合作', '校地合作', '产业对接', '人才交流']

/** 展洽会: an edition each May since 2006; the fourteenth with its theme and strands. */
export function expoEditions(): Batch<object>[] {
  return batches(
    places(editions).map((index) => {
      const year = firstYear + index
      const isLast = index === editions - 1
      const row = {
        externalKey: externalKey('expo-edition', index),
        title: titleOf(index + 1),
        occurredOn: `${year}-05-18`,
        endsOn: `${year}-05-19`,
        district: seat,
        number: index + 1,
        theme: isLast ? '全球融智、协同创新' : null,
        strands: isLast ? strands.map((name) => ({ name })) : [],
      }
      return [cityAssociation, row] as const
    }),
  )
}

const kinds = ['SIGNING', 'OPENING', 'MATCHMAKING', 'EXPERT_VISIT'] as const
const kindNames = ['签约揭牌', '开工投产', '对接洽谈', '专家进企业'] as const

/** 146 activities around the two days, 35 of them key, each of those with one coordinator. */
export function expoActivities(): Batch<object>[] {
  return batches(
    places(activities).map((index) => {
      const key = (index * keyActivities) % activities < keyActivities
      const district = districtOf(index)
      const row = {
        externalKey: externalKey('expo-activity', index),
        title: `展洽会${cycled(kindNames, index)}活动（${index + 1}）`,
        occurredOn: `2019-05-${14 + (index % 8)}`,
        district: districtGlobalId(district),
        edition,
        kind: cycled(kinds, index),
        strand: cycled(strands, index),
        key,
        coordinator: key ? personOf('coordinators', index) : null,
      }
      return [index % 3 === 0 ? cityAssociation : districtAssociations[district], row] as const
    }),
  )
}

const nationalities = ['DE', 'CH', 'IL', 'JP', 'GB', 'US', 'FI', 'KR', 'FR', 'CA']

/** 500 guests: academicians and key foreigners each with one host; the last stands for those nobody lists. */
export function expoGuests(): Batch<object>[] {
  return batches(
    places(guests).map((index) => {
      const honour = honourOf(index)
      const keyGuest = index < academicians + foreigners
      const person = personOf('guests', index)
      const row = {
        externalKey: externalKey('expo-guest', index),
        title: `展洽会嘉宾：${person.name}`,
        occurredOn: '2019-05-18',
        district: districtGlobalId(districtOf(index)),
        edition,
        person,
        honour,
        nationality: honour === 'FOREIGN_KEY_GUEST' ? cycled(nationalities, index) : 'CN',
        keyGuest,
        host: keyGuest ? personOf('hosts', index) : null,
        countRelation: lastAtLeast(index, guests),
      }
      return [cityAssociation, row] as const
    }),
  )
}

function honourOf(index: number): string {
  if (index < academicians) return 'CHINESE_ACADEMICIAN'
  if (index < academicians + foreigners) return 'FOREIGN_KEY_GUEST'
  return index < academicians + foreigners + withLeaders ? 'INSTITUTION_LEADER' : 'OTHER'
}

const academy = [
  '过程工程',
  '化学',
  '自动化',
  '半导体',
  '电工',
  '物理',
  '金属',
  '硅酸盐',
  '上海药物',
  '宁波材料',
]

const parties = [
  ...places(foreign).map((index) => ({ kind: 'FOREIGN_INSTITUTION', name: `境外科技机构${index + 1}` })),
  ...places(invited - domestic - institutes - foreign).map((index) => ({
    kind: 'COMPANY',
    name: enterpriseOf(700 + index).name,
  })),
  ...places(institutes).map((index) => ({
    kind: 'CAS_INSTITUTE',
    name: `中国科学院${cycled(academy, index)}研究所${index < academy.length ? '' : '常州中心'}`,
  })),
  ...places(domestic).map((index) => ({
    kind: 'DOMESTIC_UNIVERSITY',
    name: index < universities.length ? cycled(universities, index) : `参会高校${index + 1}`,
  })),
]

/** 120 invited: the Academy's institutes counted to the last, the universities, leaders and invitations “and more”. */
export function expoInvitations(): Batch<object>[] {
  return batches(
    parties.map(({ kind, name }, index) => {
      const row = {
        externalKey: externalKey('expo-invitation', index),
        title: `展洽会邀请：${name}`,
        occurredOn: '2019-05-18',
        district: districtGlobalId(districtOf(index)),
        edition,
        invited: { name },
        kind,
        attended: kind !== 'FOREIGN_INSTITUTION' || index % 2 === 0,
        leaderCame: index >= invited - withLeaders,
        countRelation: lastAtLeast(index, invited),
      }
      return [cityAssociation, row] as const
    }),
  )
}

const delegates = apportion(
  representatives,
  districtCodes.map(() => 1),
)

/** Enterprise representatives by district; the last says “and more”. */
export function expoAttendances(): Batch<object>[] {
  return batches(
    districtCodes.map((code, index) => {
      const row = {
        externalKey: externalKey('expo-attendance', index),
        title: `展洽会企业代表（${districtAssociations[code].replace('科学技术协会', '')}）`,
        occurredOn: '2019-05-18',
        district: districtGlobalId(code),
        edition,
        representatives: cycled(delegates, index),
        representativesRelation: lastAtLeast(index, districtCodes.length),
      }
      return [districtAssociations[code], row] as const
    }),
  )
}

const areas = ['邀请', '展示', '专题活动', '考察', '接待', '餐饮住宿', '交通', '安全与应急']

/** 任务分解: one for each area the document lists, done before the fair but for two. */
export function expoTasks(): Batch<object>[] {
  return batches(
    areas.map((area, index) => {
      const row = {
        externalKey: externalKey('expo-task', index),
        title: `展洽会筹办任务：${area}`,
        occurredOn: '2019-04-15',
        district: seat,
        edition,
        area,
        owner: { name: '常州市科学技术局' },
        dueOn: '2019-05-10',
        doneOn: index < 6 ? '2019-05-08' : null,
      }
      return [cityAssociation, row] as const
    }),
  )
}
