import { batches, externalKey } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import {
  cityAssociation,
  districtAssociations,
  districtGlobalId,
  organizationGlobalId,
} from '../registers.ts'
import { societyTurns } from '../society-turns.ts'
import { apportion, cycled, places, scattered } from '../spread.ts'
import { campaignWeeks } from './campaign-weeks.ts'
import { communityName } from './neighbourhoods.ts'
import { topics } from './topics.ts'

const held = 12_931
const attended = 500_000
const daily = 60

const forms = [
  ['EXHIBITION', '展览'],
  ['CONSULTATION', '咨询'],
  ['LECTURE', '讲座'],
  ['QUIZ', '竞答'],
  ['OPEN_DAY', '开放日'],
  ['SHOW', '演出'],
] as const
const online = ['ONLINE', '线上课堂'] as const

/** Of twenty activities one is the city's, five are the districts', ten the communities' and four the societies'. */
const hosts = [
  'CITY',
  ...places(4).flatMap(() => ['DISTRICT', 'TOWN', 'SOCIETY', 'TOWN'] as const),
  'DISTRICT',
  'TOWN',
  'TOWN',
] as const

const hostOf = (index: number) => cycled(hosts, index)
const districtAt = (index: number) => districtOf(Math.floor(index / 7))
const communityAt = (index: number) => communityName(Math.floor(index / 7))
const formOf = (index: number) => (index % 19 === 0 ? online : cycled(forms, index))
const isOnSite = (index: number) => formOf(index) !== online

/** 科普活动 of science week and science day, laid out over their ten weeks; and 社区科普天天乐 of the summers. */
export function scienceActivities() {
  const days = places(held).map((index) => cycled(cycled(campaignWeeks, weekOf(index)), index))
  const reporters = reportersOf(days)
  const attendances = attendancesOf()
  return batches([
    ...days.map((day, index) => {
      const attendance = attendances.get(index) ?? scattered(5, index, 50, 500)
      return [cycled(reporters, index), campaignActivity(index, day, attendance)] as const
    }),
    ...places(daily).map((index) => [districtAssociations[districtAt(index)], dailyActivity(index)] as const),
  ])
}

const weekOf = (index: number) => Math.floor((index * campaignWeeks.length) / held)

function attendancesOf(): ReadonlyMap<number, number> {
  const onSite = places(held).filter(isOnSite)
  const parts = apportion(
    attended,
    onSite.map((index) => scattered(4, index, 15, 60)),
  )
  return new Map(onSite.map((index, place) => [index, parts[place] ?? 0]))
}

/** Who reports each activity: a community through the association of its district. */
function reportersOf(days: readonly string[]): string[] {
  const ofSocieties = days.flatMap((day, index) => (hostOf(index) === 'SOCIETY' ? { day, index } : []))
  const turns = societyTurns(
    ofSocieties.map(({ day }) => day),
    31,
  )
  const societies = new Map(ofSocieties.map(({ index }, place) => [index, turns[place]?.society.name]))
  return days.map(
    (_, index) =>
      societies.get(index) ??
      (hostOf(index) === 'CITY' ? cityAssociation : districtAssociations[districtAt(index)]),
  )
}

const partners = ['常州市医学会', '常州市农学会', '常州市青少年科技教育协会', '常州市消防工程学会']

function campaignActivity(index: number, occurredOn: string, attendance: number) {
  const [form, formName] = formOf(index)
  const hostLevel = hostOf(index)
  const campaign = weekOf(index) % 2 === 0 ? '全国科普宣传周' : '全国科普日'
  const community = hostLevel === 'TOWN' ? communityAt(index) : null
  return {
    externalKey: externalKey('science-activity', index),
    title: `${yearOf(occurredOn)}年${campaign}${community ?? ''}${cycled(topics, index)}${formName}`,
    occurredOn,
    district: districtGlobalId(districtAt(index)),
    form,
    hostLevel,
    community,
    attendance,
    coHosts:
      hostLevel === 'DISTRICT' && index % 3 === 0
        ? [{ organization: { organization: organizationGlobalId(cycled(partners, index)) } }]
        : [],
  }
}

function dailyActivity(index: number) {
  const [form, formName] = cycled(forms, index)
  return {
    externalKey: externalKey('community-science', index),
    title: `社区科普天天乐：${communityAt(index)}${cycled(topics, index)}${formName}`,
    occurredOn: dayOverYears(index, daily, [6, 8]),
    district: districtGlobalId(districtAt(index)),
    form,
    hostLevel: 'TOWN' as const,
    community: communityAt(index),
    attendance: scattered(6, index, 20, 80),
    coHosts: [],
  }
}
