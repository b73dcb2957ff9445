import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtAssociations, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { enterpriseOf, industries, personOf, universities } from './people.ts'

const keyed = (kind: string, index: number, district: string) => ({
  externalKey: externalKey(kind, index),
  district: districtGlobalId(district),
})

/** 需求库: problems, talents and processes wanted; some of 2021 still open. */
export const demands = (): Batch<object>[] =>
  batches(
    places(18).map((index) => [
      cityAssociation,
      {
        ...keyed('demand', index, districtOf(index)),
        title: `${enterpriseOf(index).name}${cycled(['技术难题', '人才需求', '工艺改进'], index)}`,
        occurredOn: dayOverYears(index, 18, [3, 7]),
        kind: cycled(['TECHNOLOGY', 'TALENT', 'PROCESS'], index),
        enterprise: enterpriseOf(index),
        industry: cycled(industries, index),
        state: index < 12 ? 'SOLVED' : cycled(['OPEN', 'MATCHING'], index),
        urgent: index % 5 === 0,
        content: '需要高校院所协助解决，详见企业说明。',
      },
    ]),
  )

/** 成果库: what universities offer. */
export const achievements = (): Batch<object>[] =>
  batches(
    places(10).map((index) => [
      cityAssociation,
      {
        ...keyed('achievement', index, districtOf(index)),
        title: `${cycled(universities, index)}科技成果（${index + 1}）`,
        occurredOn: dayOverYears(index, 10, [2, 10]),
        owner: { name: cycled(universities, index) },
        industry: cycled(industries, index),
        maturity: cycled(['小试', '中试', '产业化'], index),
        content: '可在常州企业转化应用的成果。',
      },
    ]),
  )

/** 专家库: twenty professors on the list. */
export const expertProfiles = (): Batch<object>[] =>
  batches(
    places(20).map((index) => {
      const person = { ...personOf('experts', index), affiliation: cycled(universities, index) }
      return [
        cityAssociation,
        {
          ...keyed('expert-profile', index, districtOf(index)),
          title: `专家库：${person.name}`,
          occurredOn: dayOverYears(index, 20, [3, 4]),
          person,
          institution: { name: cycled(universities, index) },
          industry: cycled(industries, index),
          speciality: cycled(['材料成形', '电池安全', '机器视觉', '生物材料'], index),
        },
      ]
    }),
  )

/** The four teams of the fourteenth batch with the leaders the news names. */
const teams = [
  ['溧阳团', '李仁杰', '320481', 'DELEGATION_14_LIYANG'],
  ['金坛团', '庄诚', '320413', 'DELEGATION_14_JINTAN'],
  ['武进团', '王栋', '320412', 'DELEGATION_14_WUJIN'],
  ['新北团', '王丹', '320411', 'DELEGATION_14_XINBEI'],
] as const
const senders = ['市场监管总局', '江苏省政府办公厅', '江苏省发展改革委', '武汉大学', '同济大学', '江苏大学']
const members = 37

/** 科技镇长团: 37 members since August 2021. */
export const delegationMembers = (): Batch<object>[] =>
  batches(
    places(members).map((index) => {
      const [team, leader, district, credit] = cycled(teams, index)
      const isLeader = index < teams.length
      const person = isLeader
        ? { name: leader, affiliation: `科技镇长团${team}` }
        : personOf('delegates', index)
      return [
        districtAssociations[district],
        {
          ...keyed('delegation-member', index, district),
          title: `第十四批科技镇长团${team}：${person.name}`,
          occurredOn: '2021-08-20',
          credit,
          batch: 14,
          team,
          person,
          sentBy: { name: cycled(senders, index) },
          role: isLeader ? 'LEADER' : index < teams.length * 2 ? 'DEPUTY' : 'MEMBER',
        },
      ]
    }),
  )

/** 挂钩联系: of the delegation, of policy tutors, and of experts in Wujin since 2016. */
export const enterpriseLinks = (): Batch<object>[] =>
  batches([
    ...places(40).map((index) => linkOf(index, 'DELEGATION', '2021-09-10')),
    ...places(6).map((index) => linkOf(200 + index, 'POLICY_TUTOR', dayOverYears(index, 6, [3, 3]))),
    ...places(30).map((index) => linkOf(300 + index, 'EXPERT_POST', `${2016 + (index % 3)}-06-15`)),
  ])

function linkOf(index: number, kind: string, occurredOn: string) {
  const [team, , teamDistrict, credit] = cycled(teams, index)
  const district = kind === 'EXPERT_POST' ? '320412' : teamDistrict
  const stream = kind === 'DELEGATION' ? 'delegates' : kind === 'POLICY_TUTOR' ? 'tutors' : 'experts'
  const person = personOf(stream, index % 60)
  const row = {
    ...keyed('enterprise-link', index, district),
    title: `${kind === 'DELEGATION' ? team : ''}挂钩联系：${person.name}与${enterpriseOf(800 + index).name}`,
    occurredOn,
    ...(kind === 'DELEGATION' && { credit }),
    kind,
    person,
    enterprise: enterpriseOf(800 + index),
    highTech: index % 4 === 0,
    visits: kind === 'DELEGATION' ? [{ visitedOn: '2021-10-15', note: '了解技术与人才需求' }] : [],
  }
  return [districtAssociations[district as keyof typeof districtAssociations], row] as const
}

const pairs = [
  ['SOCIETY_PARK', '江苏省生物工程学会', '西太湖医疗器械产业研究院', '320412'],
  ['SOCIETY_PARK', '江苏省农学会', '钟楼现代农业产业园', '320404'],
  ['UNIVERSITY_TOWN', '武汉大学', '武进区嘉泽镇', '320412'],
  ['UNIVERSITY_TOWN', '江苏大学', '溧阳市天目湖镇', '320481'],
  ['TEAM_TEAM', '科技镇长团武进团', '科技镇长团新北团', '320412'],
] as const

/** 结对共建: the two the report names between provincial societies and parks, and those of the delegation. */
export const pairings = (): Batch<object>[] =>
  batches(
    pairs.map(([kind, one, other, district], index) => [
      cityAssociation,
      {
        ...keyed('pairing', index, district),
        title: `${one}与${other}结对共建`,
        occurredOn: kind === 'SOCIETY_PARK' ? '2018-09-12' : '2021-11-08',
        kind,
        one: { name: one },
        other: { name: other },
      },
    ]),
  )

/** 联盟成员: universities of the three cities, and those in Changzhou with Wujin. */
export const allianceMemberships = (): Batch<object>[] =>
  batches(
    [
      ...['苏州大学', '江南大学', '常州大学', '江苏理工学院'].map((name) => ['SU_XI_CHANG', name] as const),
      ...['常州大学', '江苏理工学院', '常州工学院'].map((name) => ['WUJIN_UNIVERSITIES', name] as const),
    ].map(([alliance, name], index) => [
      cityAssociation,
      {
        ...keyed('alliance-membership', index, '320412'),
        title: `${name}加入${alliance === 'SU_XI_CHANG' ? '苏锡常高校产学研合作创新联盟' : '武进—在常高校战略合作联盟'}`,
        occurredOn: alliance === 'SU_XI_CHANG' ? '2017-11-20' : '2016-05-20',
        alliance,
        member: { name },
      },
    ]),
  )

/** 来访接待 of the Liyang team, and its seven projects on the provincial list. */
export const inboundVisits = (): Batch<object>[] =>
  batches(
    places(4).map((index) => [
      districtAssociations['320481'],
      {
        ...keyed('inbound-visit', index, '320481'),
        title: `溧阳团接待来访专家（第${index + 1}批）`,
        occurredOn: `2021-${9 + Math.floor(index / 2)}-${12 + index}`.replace('-9-', '-09-'),
        visitors: cycled(universities, index),
        people: 6 + index,
        outcome: '达成初步合作意向',
      },
    ]),
  )

export const majorProjects = (): Batch<object>[] =>
  batches(
    places(7).map((index) => [
      districtAssociations['320481'],
      {
        ...keyed('major-project', index, '320481'),
        title: `2022年省重大项目：${enterpriseOf(900 + index).name}`,
        occurredOn: '2021-12-28',
        level: 'PROVINCIAL',
        year: 2022,
        enterprise: enterpriseOf(900 + index),
      },
    ]),
  )
