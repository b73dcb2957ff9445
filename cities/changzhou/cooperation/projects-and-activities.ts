import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import {
  cityAssociation,
  districtAssociations,
  districtGlobalId,
  universityAssociations,
} from '../registers.ts'
import { apportion, cycled, places } from '../spread.ts'
import { enterpriseOf, industries, personOf, universities } from './people.ts'

const activities = 164
const contracts = 97
const contracted = 200_000_000
const intentions = 20
const applications = 38

const kinds = ['MATCHMAKING', 'PARK_VISIT', 'UNIVERSITY_VISIT', 'SPECIAL_TOPIC'] as const
const kindNames = ['产学研对接会', '高校走进园区', '企业高校行', '产业链专题对接'] as const

/** 产学研活动: 164 of alliance and association; and those of the delegation and after the expo, which count elsewhere. */
export function cooperationActivities(): Batch<object>[] {
  return batches([
    ...places(activities).map((index) => activityOf(index, index % 4 === 3 ? 'ASSOCIATION' : 'ALLIANCE')),
    ...places(8).map((index) => activityOf(activities + index, 'DELEGATION')),
    ...places(5).map((index) => returnVisit(index)),
  ])
}

function activityOf(index: number, frame: string) {
  const district = districtOf(index)
  const partner = cycled(universities, index)
  const isDelegation = frame === 'DELEGATION'
  const occurredOn = isDelegation
    ? `2021-${index % 2 === 0 ? '10' : '11'}-${10 + (index % 8)}`
    : dayOverYears(index, activities)
  const row = {
    externalKey: externalKey('cooperation-activity', index),
    title: `${partner}${cycled(kindNames, index)}（${yearOf(occurredOn)}-${1 + (index % 33)}）`,
    occurredOn,
    district: districtGlobalId(district),
    kind: cycled(kinds, index),
    frame,
    partner: { name: partner },
    industry: cycled(industries, index),
    attendance: 40 + (index % 7) * 10,
    coHosts: index % 10 === 0 ? [{ organization: { name: districtAssociations[district] } }] : [],
  }
  return [isDelegation ? districtAssociations[district] : cityAssociation, row] as const
}

function returnVisit(index: number) {
  const partner = cycled(universities, index)
  const row = {
    externalKey: externalKey('return-visit', index),
    title: `展洽会后回访${partner}`,
    occurredOn: `2019-07-${10 + index}`,
    district: districtGlobalId(districtOf(index)),
    kind: 'RETURN_VISIT',
    frame: 'EXPO',
    partner: { name: partner },
  }
  return [cityAssociation, row] as const
}

const amounts = apportion(
  contracted / 10_000,
  places(contracts).map((index) => 3 + (index % 7)),
).map((tenThousands) => tenThousands * 10_000)

/** 合作项目: 97 signed with 200 million yuan, the last standing for more; half have landed; and twenty intentions. */
export function cooperationProjects(): Batch<object>[] {
  return batches([
    ...places(contracts).map((index) => [cityAssociation, contractOf(index)] as const),
    ...places(intentions).map((index) => [cityAssociation, intentionOf(index)] as const),
  ])
}

function contractOf(index: number) {
  const signedOn = dayOverYears(index, contracts, [4, 12])
  const year = yearOf(signedOn)
  const hasLanded = index % 2 === 0 && year < 2021
  return {
    externalKey: externalKey('cooperation-project', index),
    title: `${cycled(universities, index)}与${enterpriseOf(index * 3).name}合作项目`,
    occurredOn: `${year}-01-15`,
    district: districtGlobalId(districtOf(index * 3)),
    enterprise: enterpriseOf(index * 3),
    partner: { name: cycled(universities, index) },
    industry: cycled(industries, index),
    keyTechnology: index % 9 === 0,
    amount: cycled(amounts, index),
    amountRelation: index === contracts - 1 ? 'AT_LEAST' : 'EXACT',
    responsible: personOf('responsible', index % 40),
    dueOn: `${year + 1}-06-30`,
    stages: [
      { stage: 'INTENTION', reachedOn: `${year}-01-15` },
      { stage: 'AGREEMENT', reachedOn: `${year}-03-20` },
      { stage: 'CONTRACT', reachedOn: signedOn },
      ...(hasLanded ? [{ stage: 'LANDED', reachedOn: `${year + 1}-05-20` }] : []),
    ],
    followUps:
      index % 4 === 1 && year < 2021
        ? [{ followedOn: `${year + 1}-07-05`, note: '设备安装中，预计年底落地' }]
        : [],
  }
}

function intentionOf(index: number) {
  const occurredOn = dayOverYears(index, intentions, [5, 6])
  const isCulture = index === intentions - 1
  return {
    externalKey: externalKey('intention', index),
    title: isCulture
      ? '德中文化与科学技术中心（初步意向）'
      : `${cycled(universities, index)}合作意向（${yearOf(occurredOn)}-${index + 1}）`,
    occurredOn,
    district: districtGlobalId(isCulture ? '320412' : districtOf(index + 300)),
    enterprise: enterpriseOf(index + 300),
    partner: isCulture ? null : { name: cycled(universities, index) },
    industry: cycled(industries, index),
    stages: [{ stage: 'INTENTION', reachedOn: occurredOn }],
  }
}

/** 校企联合申报, approved or not. */
export function jointApplications(): Batch<object>[] {
  return batches(
    places(applications).map((index) => {
      const university = cycled(universityAssociations, index)[0].replace(/科协$/, '')
      const row = {
        externalKey: externalKey('joint-application', index),
        title: `${university}与${enterpriseOf(index * 5).name}联合申报项目`,
        occurredOn: dayOverYears(index, applications, [2, 4]),
        district: districtGlobalId(districtOf(index * 5)),
        university: { name: university },
        enterprise: enterpriseOf(index * 5),
        programme: '省产学研合作项目',
        result: cycled(['APPROVED', 'REFUSED', 'APPROVED'], index),
      }
      return [cityAssociation, row] as const
    }),
  )
}
