import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears, yearOf, years } from '../calendar.ts'
import { districtOf } from '../people.ts'
import {
  cityAssociation,
  districtAssociations,
  districtGlobalId,
  universityAssociations,
} from '../registers.ts'
import { societies } from '../societies.ts'
import { apportion, cycled, places } from '../spread.ts'
import { personOf } from './people-in-office.ts'

/** “科创中国”试点: the city was in the second batch of 2021. */
export function designations(): Batch<object>[] {
  const row = {
    externalKey: externalKey('designation', 0),
    title: '入选中国科协第二批“科创中国”试点城市',
    occurredOn: '2021-06-16',
    district: districtGlobalId('320400'),
    programme: 'SCI_TECH_CHINA_PILOT',
    level: 'NATIONAL',
    batch: 2,
    grantedBy: { name: '中国科学技术协会' },
  }
  return batches([[cityAssociation, row]])
}

/** 联席会议 each spring, 联络员会议 each quarter but for the first of 2020; the preparatory meeting of the expo; resolutions. */
export function meetings(): Batch<object>[] {
  const joint = years.map((year) =>
    meeting('JOINT', `${year}-03-18`, `${year}年校地产学研联席会议`, `${year}-10-31`),
  )
  const liaison = years.flatMap((year) =>
    [2, 5, 8, 11]
      .filter((month) => !(year === 2020 && month === 2))
      .map((month) =>
        meeting(
          'LIAISON',
          `${year}-${String(month).padStart(2, '0')}-22`,
          `${year}年第${Math.ceil(month / 3)}季度联络员会议`,
          null,
        ),
      ),
  )
  const preparatory = meeting('PREPARATORY', '2019-04-15', '第十四届展洽会筹备会议', '2019-05-10')
  return batches(
    [...joint, ...liaison, preparatory].map((row, index) => [
      districtAssociations['320412'],
      { ...row, externalKey: externalKey('meeting', index), district: districtGlobalId('320412') },
    ]),
  )
}

function meeting(kind: string, occurredOn: string, title: string, dueOn: string | null) {
  return {
    title,
    occurredOn,
    kind,
    place: '科教城会议中心',
    attendance: kind === 'JOINT' ? 60 : 24,
    participants: universityAssociations.slice(0, 5).map(([name]) => ({ organization: { name } })),
    resolutions: dueOn
      ? [
          {
            matter: '落实年度产学研合作任务清单',
            owner: { name: '武进区科技局' },
            dueOn,
            doneOn: dueOn < '2021-06-01' ? dueOn : null,
          },
        ]
      : [],
  }
}

const innovationRules = '常州科协创新创业活动资助管理办法'
const activities = 103
const funded = 900_000
const budget = 200_000

/** The rules the documents name: academic and innovation activities, worker training with its cap, awards. */
export function grantPolicies(): Batch<object>[] {
  const budgets = (amount: number) => years.map((year) => ({ year, amount }))
  const policies = [
    {
      title: '常州市科协学术活动管理资助办法',
      purpose: 'ACADEMIC_ACTIVITY',
      cap: 30_000,
      budgets: budgets(300_000),
    },
    { title: innovationRules, purpose: 'INNOVATION_ACTIVITY', cap: 20_000, budgets: budgets(budget) },
    {
      title: '“双十百千”技术工人培训补贴办法',
      purpose: 'WORKER_TRAINING',
      // 每所高校不超过10万元: of one application as of all a university has.
      cap: 100_000,
      beneficiaryCap: 100_000,
      budgets: budgets(1_000_000),
    },
    { title: '“双十百千”教师奖励办法', purpose: 'AWARD', cap: 5_000, budgets: budgets(500_000) },
  ]
  return batches(
    policies.map((row, index) => [
      cityAssociation,
      {
        ...row,
        externalKey: externalKey('grant-policy', index),
        occurredOn: '2017-01-01',
        district: districtGlobalId('320411'),
        version: 1,
        criteria: '内容充实、组织有力、材料齐全',
      },
    ]),
  )
}

const amounts = apportion(
  funded / 100,
  places(activities).map((index) => 2 + (index % 3)),
).map((hundreds) => hundreds * 100)

/** 资助: 103 innovation activities with 900,000 yuan, and a few grants under each of the other rules. */
export function grants(): Batch<object>[] {
  return batches([
    ...places(activities).map((index) => [cityAssociation, innovationGrant(index)] as const),
    ...places(10).map((index) => [cityAssociation, academicGrant(index)] as const),
    ...years.map((year, index) => [cityAssociation, trainingGrant(year, index)] as const),
    ...years.map((year, index) => [cityAssociation, teacherAward(year, index)] as const),
    [cityAssociation, refusedGrant] as const,
  ])
}

function innovationGrant(index: number) {
  const approvedOn = dayOverYears(index, activities, [5, 11])
  const approved = cycled(amounts, index)
  return {
    externalKey: externalKey('innovation-grant', index),
    title: `${yearOf(approvedOn)}年创新创业活动资助：第${index + 1}项`,
    occurredOn: `${yearOf(approvedOn)}-04-01`,
    district: districtGlobalId(districtOf(index)),
    policy: { title: innovationRules },
    applicant: { name: cycled(societies, index * 5).name },
    stage: 'CLOSED',
    requested: approved + 2_000,
    approvedOn,
    approved,
    reviews: [{ reviewer: personOf('reviewers', index % 12), score: 75 + (index % 20), opinion: '同意资助' }],
    payments: [{ paidOn: `${yearOf(approvedOn)}-12-15`, amount: approved }],
    evidence: [{ name: '活动总结与签到表' }],
  }
}

function academicGrant(index: number) {
  const year = cycled(years, index)
  return {
    externalKey: externalKey('academic-grant', index),
    title: `${year}年学术活动资助：第${index + 1}项`,
    occurredOn: `${year}-06-01`,
    district: districtGlobalId(districtOf(index)),
    policy: { title: '常州市科协学术活动管理资助办法' },
    applicant: { name: cycled(societies, index * 7).name },
    stage: 'APPROVED',
    requested: 20_000,
    approvedOn: `${year}-07-10`,
    approved: 15_000,
  }
}

function trainingGrant(year: number, index: number) {
  const [name] = cycled(universityAssociations, index)
  return {
    externalKey: externalKey('training-grant', index),
    title: `${year}年技术工人培训补贴：${name.replace(/科协$/, '')}`,
    occurredOn: `${year}-03-01`,
    district: districtGlobalId('320412'),
    policy: { title: '“双十百千”技术工人培训补贴办法' },
    applicant: { name },
    stage: 'CLOSED',
    requested: 100_000,
    approvedOn: `${year}-09-01`,
    approved: 80_000,
    payments: [{ paidOn: `${year}-11-20`, amount: 80_000 }],
  }
}

/** Approved by the joint meeting of the year, as the review rules want it. */
function teacherAward(year: number, index: number) {
  const person = personOf('awarded', index)
  return {
    externalKey: externalKey('teacher-award', index),
    title: `${year}年“双十百千”教师奖励：${person.name}`,
    occurredOn: `${year}-02-20`,
    district: districtGlobalId('320412'),
    policy: { title: '“双十百千”教师奖励办法' },
    applicant: { name: cycled(universityAssociations, index)[0] },
    person,
    stage: 'CLOSED',
    requested: 5_000,
    approvedOn: `${year}-03-18`,
    approved: 5_000,
    meeting: { title: `${year}年校地产学研联席会议` },
    payments: [{ paidOn: `${year}-06-30`, amount: 5_000 }],
  }
}

const refusedGrant = {
  externalKey: externalKey('refused-grant', 0),
  title: '2019年创新创业活动资助：未通过评审',
  occurredOn: '2019-04-01',
  district: districtGlobalId('320404'),
  policy: { title: innovationRules },
  applicant: { name: cycled(societies, 11).name },
  stage: 'REFUSED',
  requested: 20_000,
}
