import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears, yearOf, years } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { carries, cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import { fields } from './topics-and-reports.ts'

const proposals = 76
const instructed = 17
const issuesPerYear = 6

/** Its instruction came from a vice-premier, as the report tells. */
const taxpayerOmbudsman = '关于优化营商环境、设立纳税人保护官的建议'

const subjects = [
  '人才安居',
  '科普设施布局',
  '产学研协同',
  '企业研发投入',
  '青年科技人才培养',
  '科技金融服务',
  '学会改革',
  '科技伦理治理',
]

const titleOf = (index: number, year: number) =>
  index === 40
    ? taxpayerOmbudsman
    : `关于加强${cycled(subjects, index)}的建议（${year}年第${1 + (index % 16)}号）`

/** 呈报建议: 76 submitted to the city leadership, 17 of them with an instruction. */
export function submittedProposals(): Batch<object>[] {
  return batches(places(proposals).map((index) => [cityAssociation, proposalOf(index)] as const))
}

function proposalOf(index: number) {
  const submittedOn = dayOverYears(index, proposals, [2, 11])
  const year = yearOf(submittedOn)
  const ombudsman = index === 40
  const hasInstruction = carries(index, proposals, instructed)
  return {
    externalKey: externalKey('proposal', index),
    title: titleOf(index, year),
    occurredOn: submittedOn,
    district: districtGlobalId(districtOf(index)),
    field: ombudsman ? 'POLICY' : cycled(fields, index)[0],
    authors: [{ person: personOf('proposers', index % 60) }],
    submissions: [{ level: 'MUNICIPAL', recipient: '市委、市政府', submittedOn }],
    instructions: hasInstruction
      ? [
          {
            level: ombudsman ? 'NATIONAL' : 'MUNICIPAL',
            leader: ombudsman ? '国务院副总理' : '市领导',
            instructedOn: `${year}-12-20`,
          },
        ]
      : [],
    followUps: ombudsman ? [{ followedOn: `${year}-12-28`, note: '转有关部门研究落实' }] : [],
  }
}

const journalTopics = [
  '区块链',
  '病毒流行病',
  '芯片',
  '人工智能',
  '氢能',
  '碳中和',
  '石墨烯',
  '智能网联汽车',
  '量子信息',
  '合成生物',
]

/** 《常州自然科学》: six issues a year, each with a topic, sent to leaders and departments. */
export function journalIssues(): Batch<object>[] {
  return batches(
    years.flatMap((year, offset) =>
      places(issuesPerYear).map((place) => [cityAssociation, issueOf(year, place, offset)] as const),
    ),
  )
}

function issueOf(year: number, place: number, offset: number) {
  const index = offset * issuesPerYear + place
  const occurredOn = `${year}-${String(place * 2 + 2).padStart(2, '0')}-20`
  return {
    externalKey: externalKey('journal-issue', index),
    title: `《常州自然科学》${year}年第${place + 1}期`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    year,
    number: place + 1,
    topics: [{ topic: cycled(journalTopics, index), author: personOf('editors', index) }],
    deliveries: [
      { kind: 'LEADER', recipient: '市四套班子领导', sentOn: occurredOn },
      { kind: 'DEPARTMENT', recipient: '市级有关部门', sentOn: occurredOn },
    ],
  }
}
