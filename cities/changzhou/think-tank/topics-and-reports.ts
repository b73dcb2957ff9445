import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears, yearOf, years } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtAssociations, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'

const topics = 183
const refused = 22
const liyangReports = 8

export const fields = [
  ['INTELLIGENT_EQUIPMENT', '智能装备产业'],
  ['ENVIRONMENT', '生态环境保护'],
  ['NEW_MATERIALS', '先进碳材料产业'],
  ['INFORMATION_TECHNOLOGY', '新一代信息技术产业'],
  ['NEW_ENERGY', '新能源产业'],
  ['POLICY', '科技创新政策'],
] as const

const angles = ['高质量发展', '产业链协同', '人才集聚', '成果转化', '国际合作', '绿色转型', '平台建设']

/** Another title for each of the first few hundred topics of a year. */
const topicTitle = (index: number) =>
  `常州市${cycled(fields, index)[1]}${cycled(angles, Math.floor(index / fields.length))}研究（${1 + Math.floor(index / 42)}）`

/** 软科学研究课题: 183 approved in the springs of five years, most concluded; and applications that were refused. */
export function researchTopics(): Batch<object>[] {
  return batches([
    ...places(topics).map((index) => [cityAssociation, approvedTopic(index)] as const),
    ...places(refused).map((index) => [cityAssociation, refusedTopic(index)] as const),
  ])
}

function approvedTopic(index: number) {
  const approvedOn = dayOverYears(index, topics, [4, 5])
  const year = yearOf(approvedOn)
  const concluded = year < 2021 || index % 3 === 0
  const [field] = cycled(fields, index)
  return {
    externalKey: externalKey('research-topic', index),
    title: topicTitle(index),
    occurredOn: `${year}-03-10`,
    district: districtGlobalId(districtOf(index)),
    stage: concluded ? 'CONCLUDED' : 'APPROVED',
    field,
    leader: personOf('leaders', index % 120),
    approvedOn,
    concludedOn: concluded ? `${year}-12-${10 + (index % 15)}` : null,
    grant: 10_000 + (index % 3) * 5_000,
    milestones: [{ kind: 'MID_TERM', reachedOn: `${year}-09-15`, opinion: '按计划推进' }],
  }
}

function refusedTopic(index: number) {
  const day = dayOverYears(index, refused, [3, 3])
  return {
    externalKey: externalKey('refused-topic', index),
    title: `${yearOf(day)}年度${cycled(fields, index)[1]}调查研究（申报${index + 1}）`,
    occurredOn: day,
    district: districtGlobalId(districtOf(index)),
    stage: 'REFUSED',
    field: cycled(fields, index)[0],
    leader: personOf('leaders', 120 + index),
  }
}

/** One compilation a year from its concluded topics, and the eight reports of the delegation's team in 溧阳. */
export function thinkTankReports(): Batch<object>[] {
  return batches([
    ...years.map((year, index) => [cityAssociation, compilationOf(year, index)] as const),
    ...places(liyangReports).map((index) => [districtAssociations['320481'], liyangReport(index)] as const),
  ])
}

function compilationOf(year: number, index: number) {
  const firstTopic = Math.ceil((index * topics) / years.length)
  return {
    externalKey: externalKey('compilation', index),
    title: `${year}年常州市科技智库研究报告汇编`,
    occurredOn: `${year}-12-28`,
    district: districtGlobalId('320411'),
    kind: 'COMPILATION',
    year,
    copies: 300,
    chapters: places(6).map((chapter) => ({
      heading: topicTitle(firstTopic + chapter * 3),
      author: personOf('leaders', (firstTopic + chapter * 3) % 120),
      topic: { title: topicTitle(firstTopic + chapter * 3) },
    })),
  }
}

const liyangTopics = [
  '动力电池产业链',
  '长三角生态康养',
  '科创飞地建设',
  '绿色低碳转型',
  '校地合作机制',
  '企业研发机构建设',
  '高新技术企业培育',
  '乡村产业振兴',
]

function liyangReport(index: number) {
  const topic = cycled(liyangTopics, index)
  return {
    externalKey: externalKey('delegation-report', index),
    title: `科技镇长团溧阳团调研报告：${topic}`,
    occurredOn: `2021-${index < 4 ? '11' : '12'}-${12 + index}`,
    district: districtGlobalId('320481'),
    kind: 'RESEARCH_REPORT',
    year: 2021,
    chapters: [{ heading: topic, author: personOf('leaders', 150 + index) }],
  }
}
