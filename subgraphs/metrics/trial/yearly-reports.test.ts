import { connect } from '@kexie/db/connection'
import { type Db, openDatabase } from '@kexie/db/database'
import { type FreshDatabase, freshDatabase } from '@kexie/db/testing/fresh-database'
import { city, districts, societies } from '@kexie/db/testing/small-city'
import { acceptContents } from '@kexie/records/testing/accepted-contents'
import type { Values } from '@kexie/records/testing/plain-evaluation'
import { prover } from '@kexie/runtime/testing/prover'
import { formulaFlaws } from '@kexie/schema/formula-flaws'
import type { Formula, Indicator } from '@kexie/schema/indicator'
import type { FieldDefinition } from '@kexie/schema/record-definition'
import type { Term } from '@kexie/schema/rule'
import type { ListsOfRules } from '@kexie/schema/rule-fields'
import { ruleFlaws } from '@kexie/schema/rule-flaws'
import { definitionOf } from '@kexie/schema/stated-definitions'
import { publicViewer } from '@kexie/schema/viewer'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricsContext } from '../context.ts'
import { definitionReader } from '../definitions/definition-reader.ts'
import { Cube } from '../figure/cube.ts'
import { evaluate } from '../figure/evaluate.ts'
import { statedTerm } from '../proposals/stated-rule.ts'
import { listsOfRules } from './rule-lists.ts'
import { type Trial, triedOver, tryRule } from './trial.ts'
import { triedCells } from './tried-cells.ts'

/*
 * What yearly reports of associations tell, each as a rule and as plain computing over the same records: a definition that says something
 * else than it is called shows here. What no rule can say is refused, with why.
 */

type Measure = 'COUNT' | 'SUM' | 'DISTINCT' | 'STOCK' | 'LEVEL' | 'MAX' | 'MIN' | 'AVERAGE'

/** Something that counts: how much, on which day if not on the record's, whom, and when it is no more. */
interface One {
  n?: number
  day?: string
  whom?: string
  gone?: string
}

/** As a report words it; the rule; what one record counts. */
type Definition = readonly [words: string, measure: Measure, term: Term, counts: (record: Values) => One[]]

// biome-ignore lint/suspicious/noExplicitAny: a content has whatever its record type has
type Content = any

const each = (counts: (record: Content) => One[]) => counts
const once = (isCounted: (record: Content) => boolean) =>
  each((record) => (isCounted(record) ? [{ n: 1 }] : []))
const all = each(() => [{ n: 1 }])
const of = (field: string, isCounted: (record: Content) => boolean = () => true) =>
  each((record) => (isCounted(record) && record[field] !== undefined ? [{ n: record[field] }] : []))
const items = (
  list: string,
  counts: (item: Content, record: Content) => One | undefined = () => ({ n: 1 }),
) => each((record) => (record[list] ?? []).flatMap((item: Content) => counts(item, record) ?? []))
const itemsOf = (list: string, field: string, isCounted: (item: Content) => boolean = () => true) =>
  items(list, (item) => (isCounted(item) && item[field] !== undefined ? { n: item[field] } : undefined))
const whom = (
  list: string,
  field: string,
  isCounted: (item: Content, record: Content) => boolean = () => true,
) =>
  items(list, (item, record) =>
    isCounted(item, record) && item[field] !== undefined ? { n: 1, whom: item[field] } : undefined,
  )
const named = (field: string, isCounted: (record: Content) => boolean = () => true) =>
  each((record) => (isCounted(record) && record[field] !== undefined ? [{ n: 1, whom: record[field] }] : []))

const forms = {
  EXCHANGE: '学术交流',
  MATCHMAKING: '对接会',
  SALON: '沙龙',
  LECTURE: '报告会',
  TRAINING: '培训',
  FORUM: '论坛',
}
const awards = { FIRST: '一等奖', SECOND: '二等奖', THIRD: '三等奖' }
const activities = {
  EXHIBITION: '科普展览',
  SHOW: '科普剧',
  QUIZ: '知识竞赛',
  OPEN_DAY: '开放日',
  ONLINE: '线上科普',
}
const levels = { CITY: '市级', DISTRICT: '区级', TOWN: '街镇', SOCIETY: '学会' }
const stages = { INTENTION: '意向', AGREEMENT: '协议', CONTRACT: '合同', LANDED: '落地' }
const links = { DELEGATION: '镇长团', POLICY_TUTOR: '政策辅导员', EXPERT_POST: '专家工作室' }
const entriesIn = <Key extends string>(named: Readonly<Record<Key, string>>) =>
  Object.entries(named) as [Key, string][]

const academic: Definition[] = [
  ['举办学术活动（场）', 'COUNT', { of: 'AcademicEvent' }, all],
  ['学术活动参加人次', 'SUM', { of: 'AcademicEvent', quantity: 'attendance' }, of('attendance')],
  [
    '规模最大的一场学术活动（人次）',
    'MAX',
    { of: 'AcademicEvent', quantity: 'attendance' },
    of('attendance'),
  ],
  [
    '规模最小的一场学术活动（人次）',
    'MIN',
    { of: 'AcademicEvent', quantity: 'attendance' },
    of('attendance'),
  ],
  ['场均参加人次', 'AVERAGE', { of: 'AcademicEvent', quantity: 'attendance' }, of('attendance')],
  ['单日学术活动最多（场）', 'MAX', { of: 'AcademicEvent', per: 'DAY' }, all],
  ['单日参加人次最多', 'MAX', { of: 'AcademicEvent', quantity: 'attendance', per: 'DAY' }, of('attendance')],
  ['单日参加人次最少', 'MIN', { of: 'AcademicEvent', quantity: 'attendance', per: 'DAY' }, of('attendance')],
  ['到会专家（人次）', 'COUNT', { of: 'AcademicEvent', items: 'guests' }, items('guests')],
  [
    '到会专家（人）',
    'DISTINCT',
    { of: 'AcademicEvent', items: 'guests', subject: 'guests.person' },
    whom('guests', 'person'),
  ],
  [
    '到会院士（人）',
    'DISTINCT',
    {
      of: 'AcademicEvent',
      items: 'guests',
      where: { 'guests.honour': 'ACADEMICIAN' },
      subject: 'guests.person',
    },
    whom('guests', 'person', ({ honour }) => honour === 'ACADEMICIAN'),
  ],
  [
    '到会境外专家（人）',
    'DISTINCT',
    { of: 'AcademicEvent', items: 'guests', where: { 'guests.overseas': true }, subject: 'guests.person' },
    whom('guests', 'person', ({ overseas }) => overseas === true),
  ],
  [
    '院士到会的活动（场）',
    'COUNT',
    { of: 'AcademicEvent', where: { guests: { some: { honour: 'ACADEMICIAN' } } } },
    once(({ guests = [] }) => guests.some(({ honour }: Content) => honour === 'ACADEMICIAN')),
  ],
  [
    '单场到会专家最多（人）',
    'MAX',
    { of: 'AcademicEvent', quantity: { count: 'guests' } },
    each(({ guests = [] }) => [{ n: guests.length }]),
  ],
  [
    '场均到会院士（人）',
    'AVERAGE',
    { of: 'AcademicEvent', quantity: { count: 'guests', where: { honour: 'ACADEMICIAN' } } },
    each(({ guests = [] }) => [
      { n: guests.filter(({ honour }: Content) => honour === 'ACADEMICIAN').length },
    ]),
  ],
  [
    '参会单位（家）',
    'DISTINCT',
    { of: 'AcademicEvent', items: 'participants', subject: 'participants.organization' },
    whom('participants', 'organization'),
  ],
  [
    '主办单位（家）',
    'DISTINCT',
    { of: 'AcademicEvent', items: 'hosts', where: { 'hosts.role': 'LEAD' }, subject: 'hosts.organization' },
    whom('hosts', 'organization', ({ role }) => role === 'LEAD'),
  ],
  [
    '达成合作项目（个）',
    'SUM',
    { of: 'AcademicEvent', quantity: { count: 'cooperationProjects' } },
    each(({ cooperationProjects = [] }) => [{ n: cooperationProjects.length }]),
  ],
  [
    '百人以上的活动（场）',
    'COUNT',
    { of: 'AcademicEvent', where: { attendance: { between: { from: 100 } } } },
    once(({ attendance }) => attendance >= 100),
  ],
  [
    '百人以上且已举办的活动（场）',
    'COUNT',
    { of: 'AcademicEvent', where: { attendance: { between: { from: 100 } }, stage: 'HELD' } },
    once(({ attendance, stage }) => attendance >= 100 && stage === 'HELD'),
  ],
  [
    '论坛或百人以上的活动（场）',
    'COUNT',
    { of: 'AcademicEvent', where: { or: [{ form: 'FORUM' }, { attendance: { between: { from: 100 } } }] } },
    once(({ form, attendance }) => form === 'FORUM' || attendance >= 100),
  ],
  [
    '未写明地点的活动（场）',
    'COUNT',
    { of: 'AcademicEvent', where: { place: { given: false } } },
    once(({ place }) => place === undefined),
  ],
  [
    '各单位最近一次活动的参加人次',
    'LEVEL',
    { of: 'AcademicEvent', quantity: 'attendance' },
    of('attendance'),
  ],
  ['各单位最近一次活动的到会专家', 'LEVEL', { of: 'AcademicEvent', items: 'guests' }, items('guests')],
  ...entriesIn(forms).flatMap(([form, words]): Definition[] => [
    [
      `${words}（场）`,
      'COUNT',
      { of: 'AcademicEvent', where: { form } },
      once((record) => record.form === form),
    ],
    [
      `${words}到会人次`,
      'SUM',
      { of: 'AcademicEvent', where: { form }, quantity: 'attendance' },
      of('attendance', (record) => record.form === form),
    ],
    [
      `${words}场均人次`,
      'AVERAGE',
      { of: 'AcademicEvent', where: { form }, quantity: 'attendance' },
      of('attendance', (record) => record.form === form),
    ],
    [
      `规模最大的${words}（人次）`,
      'MAX',
      { of: 'AcademicEvent', where: { form }, quantity: 'attendance' },
      of('attendance', (record) => record.form === form),
    ],
  ]),
]

const papers: Definition[] = [
  ['参评论文（篇）', 'COUNT', { of: 'AppraisedPaper' }, all],
  [
    '获奖论文（篇）',
    'COUNT',
    { of: 'AppraisedPaper', where: { award: ['FIRST', 'SECOND', 'THIRD'] } },
    once(({ award }) => ['FIRST', 'SECOND', 'THIRD'].includes(award)),
  ],
  [
    '论文作者（人）',
    'DISTINCT',
    { of: 'AppraisedPaper', items: 'authors', subject: 'authors.person' },
    whom('authors', 'person'),
  ],
  [
    '作者单位（家）',
    'DISTINCT',
    { of: 'AppraisedPaper', items: 'authors', subject: 'authors.organization' },
    whom('authors', 'organization'),
  ],
  [
    '篇均作者（人）',
    'AVERAGE',
    { of: 'AppraisedPaper', quantity: { count: 'authors' } },
    each(({ authors = [] }) => [{ n: authors.length }]),
  ],
  [
    '作者最多的一篇（人）',
    'MAX',
    { of: 'AppraisedPaper', quantity: { count: 'authors' } },
    each(({ authors = [] }) => [{ n: authors.length }]),
  ],
  ...entriesIn(awards).flatMap(([award, words]): Definition[] => [
    [
      `${words}（篇）`,
      'COUNT',
      { of: 'AppraisedPaper', where: { award } },
      once((record) => record.award === award),
    ],
    [
      `${words}获得者（人）`,
      'DISTINCT',
      { of: 'AppraisedPaper', items: 'authors', where: { award }, subject: 'authors.person' },
      whom('authors', 'person', (_, record) => record.award === award),
    ],
  ]),
]

const literacy: Definition[] = [
  ['科普活动（场）', 'COUNT', { of: 'ScienceActivity' }, all],
  ['科普活动参与人次', 'SUM', { of: 'ScienceActivity', quantity: 'attendance' }, of('attendance')],
  [
    '单日科普参与人次最多',
    'MAX',
    { of: 'ScienceActivity', quantity: 'attendance', per: 'DAY' },
    of('attendance'),
  ],
  ['场均科普参与人次', 'AVERAGE', { of: 'ScienceActivity', quantity: 'attendance' }, of('attendance')],
  ['覆盖社区（个）', 'DISTINCT', { of: 'ScienceActivity', subject: 'community' }, named('community')],
  [
    '协办单位（家）',
    'DISTINCT',
    { of: 'ScienceActivity', items: 'coHosts', subject: 'coHosts.organization' },
    whom('coHosts', 'organization'),
  ],
  ...entriesIn(activities).map(
    ([form, words]): Definition => [
      `${words}（场）`,
      'COUNT',
      { of: 'ScienceActivity', where: { form } },
      once((record) => record.form === form),
    ],
  ),
  ...entriesIn(levels).flatMap(([hostLevel, words]): Definition[] => [
    [
      `${words}主办的科普活动（场）`,
      'COUNT',
      { of: 'ScienceActivity', where: { hostLevel } },
      once((record) => record.hostLevel === hostLevel),
    ],
    [
      `${words}主办的最大一场（人次）`,
      'MAX',
      { of: 'ScienceActivity', where: { hostLevel }, quantity: 'attendance' },
      of('attendance', (record) => record.hostLevel === hostLevel),
    ],
  ]),
  [
    '科普报告（场）',
    'COUNT',
    { of: 'LectureDelivery', where: { delivered: true } },
    once(({ delivered }) => delivered === true),
  ],
  [
    '科普报告听众（人次）',
    'SUM',
    { of: 'LectureDelivery', where: { delivered: true }, quantity: 'attendance' },
    of('attendance', ({ delivered }) => delivered === true),
  ],
  ['科普报告平均评分', 'AVERAGE', { of: 'LectureDelivery', quantity: 'rating' }, of('rating')],
  ['科普报告最低评分', 'MIN', { of: 'LectureDelivery', quantity: 'rating' }, of('rating')],
  ['科普报告最高评分', 'MAX', { of: 'LectureDelivery', quantity: 'rating' }, of('rating')],
  ['报告专家（人）', 'DISTINCT', { of: 'LectureDelivery', subject: 'lecturer' }, named('lecturer')],
  [
    '预约日期在当年的报告（场）',
    'COUNT',
    { of: 'LectureDelivery', day: 'orderedOn' },
    each(({ orderedOn }) => (orderedOn ? [{ n: 1, day: orderedOn }] : [])),
  ],
  ['基地接待（人次）', 'SUM', { of: 'BaseTour', quantity: 'attendance' }, of('attendance')],
  [
    '基地单日接待最多（人次）',
    'MAX',
    { of: 'BaseTour', quantity: 'attendance', per: 'DAY' },
    of('attendance'),
  ],
  ['开放基地（家）', 'DISTINCT', { of: 'BaseTour', subject: 'base' }, named('base')],
  ['各单位最近一次公布的名额（个）', 'LEVEL', { of: 'BaseTour', quantity: 'quota' }, of('quota')],
  ['参赛学生（人次）', 'SUM', { of: 'YouthContest', quantity: 'pupils' }, of('pupils')],
  ['参赛学生最多的一项（人）', 'MAX', { of: 'YouthContest', quantity: 'pupils' }, of('pupils')],
  [
    '获奖学校（所）',
    'DISTINCT',
    { of: 'YouthContest', items: 'results', subject: 'results.school' },
    whom('results', 'school'),
  ],
]

const business: Definition[] = [
  ['合作项目（个）', 'COUNT', { of: 'CooperationProject' }, all],
  ['合同金额（元）', 'SUM', { of: 'CooperationProject', quantity: 'amount' }, of('amount')],
  ['最大一笔合同（元）', 'MAX', { of: 'CooperationProject', quantity: 'amount' }, of('amount')],
  ['平均合同金额（元）', 'AVERAGE', { of: 'CooperationProject', quantity: 'amount' }, of('amount')],
  [
    '关键技术项目合同金额（元）',
    'SUM',
    { of: 'CooperationProject', where: { keyTechnology: true }, quantity: 'amount' },
    of('amount', ({ keyTechnology }) => keyTechnology === true),
  ],
  ['合作企业（家）', 'DISTINCT', { of: 'CooperationProject', subject: 'enterprise' }, named('enterprise')],
  ['责任人（人）', 'DISTINCT', { of: 'CooperationProject', subject: 'responsible' }, named('responsible')],
  ...entriesIn(stages).map(
    ([stage, words]): Definition => [
      `进入${words}阶段（次）`,
      'COUNT',
      {
        of: 'CooperationProject',
        items: 'stages',
        where: { 'stages.stage': stage },
        day: 'stages.reachedOn',
      },
      items('stages', (item) =>
        item.stage === stage && item.reachedOn ? { n: 1, day: item.reachedOn } : undefined,
      ),
    ],
  ),
  ['路演（场）', 'COUNT', { of: 'Roadshow' }, all],
  ['路演项目（个）', 'COUNT', { of: 'Roadshow', items: 'pitches' }, items('pitches')],
  [
    '路演获投金额（元）',
    'SUM',
    { of: 'Roadshow', items: 'investments', quantity: 'investments.amount' },
    itemsOf('investments', 'amount'),
  ],
  [
    '最大一笔投资（元）',
    'MAX',
    { of: 'Roadshow', items: 'investments', quantity: 'investments.amount' },
    itemsOf('investments', 'amount'),
  ],
  [
    '笔均投资（元）',
    'AVERAGE',
    { of: 'Roadshow', items: 'investments', quantity: 'investments.amount' },
    itemsOf('investments', 'amount'),
  ],
  [
    '投资机构（家）',
    'DISTINCT',
    { of: 'Roadshow', items: 'investments', subject: 'investments.investor' },
    whom('investments', 'investor'),
  ],
  [
    '到账日在当年的投资（元）',
    'SUM',
    { of: 'Roadshow', items: 'investments', quantity: 'investments.amount', day: 'investments.investedOn' },
    items('investments', ({ amount, investedOn }) =>
      amount !== undefined && investedOn ? { n: amount, day: investedOn } : undefined,
    ),
  ],
  [
    '手册印数（册）',
    'SUM',
    { of: 'Handbook', items: 'printRuns', quantity: 'printRuns.copies', day: 'printRuns.printedOn' },
    items('printRuns', ({ copies, printedOn }) =>
      copies !== undefined && printedOn ? { n: copies, day: printedOn } : undefined,
    ),
  ],
  [
    '手册点击最多的一日（次）',
    'MAX',
    { of: 'Handbook', items: 'views', quantity: 'views.clicks', day: 'views.month', per: 'DAY' },
    items('views', ({ clicks, month }) =>
      clicks !== undefined && month ? { n: clicks, day: month } : undefined,
    ),
  ],
  [
    '各单位最近一次估计的受益人次',
    'LEVEL',
    { of: 'Handbook', items: 'estimates', quantity: 'estimates.people', day: 'estimates.estimatedOn' },
    items('estimates', ({ people, estimatedOn }) =>
      people !== undefined && estimatedOn ? { n: people, day: estimatedOn } : undefined,
    ),
  ],
  [
    '期末挂职结对（个）',
    'STOCK',
    { of: 'EnterpriseLink', until: 'endsOn' },
    each(({ endsOn }) => [{ n: 1, gone: endsOn }]),
  ],
  ...entriesIn(links).map(
    ([kind, words]): Definition => [
      `期末${words}结对（个）`,
      'STOCK',
      { of: 'EnterpriseLink', where: { kind }, until: 'endsOn' },
      each((record) => (record.kind === kind ? [{ n: 1, gone: record.endsOn }] : [])),
    ],
  ),
  [
    '走访企业（次）',
    'COUNT',
    { of: 'EnterpriseLink', items: 'visits', day: 'visits.visitedOn' },
    items('visits', ({ visitedOn }) => (visitedOn ? { n: 1, day: visitedOn } : undefined)),
  ],
  [
    '单日走访最多（次）',
    'MAX',
    { of: 'EnterpriseLink', items: 'visits', day: 'visits.visitedOn', per: 'DAY' },
    items('visits', ({ visitedOn }) => (visitedOn ? { n: 1, day: visitedOn } : undefined)),
  ],
  ['结对企业（家）', 'DISTINCT', { of: 'EnterpriseLink', subject: 'enterprise' }, named('enterprise')],
  ['专利转化效益（元）', 'SUM', { of: 'PatentCase', quantity: 'benefit' }, of('benefit')],
  ['单案最高效益（元）', 'MAX', { of: 'PatentCase', quantity: 'benefit' }, of('benefit')],
  ['资助人才（人）', 'DISTINCT', { of: 'TalentSupport', subject: 'person' }, named('person')],
  ['人均资助（元）', 'AVERAGE', { of: 'TalentSupport', quantity: 'grantAmount' }, of('grantAmount')],
  [
    '招聘岗位（个）',
    'SUM',
    { of: 'RecruitmentFair', items: 'enterprises', quantity: 'enterprises.positions' },
    itemsOf('enterprises', 'positions'),
  ],
  [
    '各单位最近一场的岗位（个）',
    'LEVEL',
    { of: 'RecruitmentFair', items: 'enterprises', quantity: 'enterprises.positions' },
    itemsOf('enterprises', 'positions'),
  ],
]

const measured = [...academic, ...papers, ...literacy, ...business]

/** Formulas over what is defined above, by its words, and what they are of their values. */
const derived: readonly (readonly [
  words: string,
  formula: Formula,
  of: (find: (words: string) => number) => number,
])[] = [
  [
    '收支结余（元）',
    { op: 'total', of: '合同金额（元）', less: ['专利转化效益（元）'] },
    (find) => find('合同金额（元）') - find('专利转化效益（元）'),
  ],
  [
    '期末挂职结对与当年走访之和',
    { op: 'total', of: '期末挂职结对（个）', plus: ['走访企业（次）'] },
    (find) => find('期末挂职结对（个）') + find('走访企业（次）'),
  ],
  [
    '最近报送与当年参加之和',
    { op: 'total', of: '各单位最近一次公布的名额（个）', plus: ['基地接待（人次）'], constant: 7 },
    (find) => find('各单位最近一次公布的名额（个）') + find('基地接待（人次）') + 7,
  ],
  [
    '最大与最小一场之差（人次）',
    { op: 'total', of: '规模最大的一场学术活动（人次）', less: ['规模最小的一场学术活动（人次）'] },
    (find) => find('规模最大的一场学术活动（人次）') - find('规模最小的一场学术活动（人次）'),
  ],
  [
    '场均参加人次（推算）',
    { op: 'ratio', of: '学术活动参加人次', to: '举办学术活动（场）', scale: 1 },
    (find) => find('学术活动参加人次') / find('举办学术活动（场）'),
  ],
  [
    '获奖率（%）',
    { op: 'ratio', of: '获奖论文（篇）', to: '参评论文（篇）', scale: 100 },
    (find) => (find('获奖论文（篇）') / find('参评论文（篇）')) * 100,
  ],
  [
    '单日最多占全年（%）',
    { op: 'ratio', of: '单日科普参与人次最多', to: '科普活动参与人次', scale: 100 },
    (find) => (find('单日科普参与人次最多') / find('科普活动参与人次')) * 100,
  ],
  [
    '每万人科普参与人次',
    { op: 'divided', of: '科普活动参与人次', by: 527.81, scale: 1 },
    (find) => find('科普活动参与人次') / 527.81,
  ],
  [
    '月均学术活动（场）',
    { op: 'per', of: '举办学术活动（场）', every: 'MONTH' },
    (find) => find('举办学术活动（场）') / 36,
  ],
  [
    '年均合同金额（元）',
    { op: 'per', of: '合同金额（元）', every: 'YEAR' },
    (find) => find('合同金额（元）') / 3,
  ],
]

/** What reports tell and no rule says, with why. */
const refused: readonly (readonly [
  words: string,
  measure: Measure | Formula,
  term: Term | readonly string[],
  why: RegExp,
])[] = [
  ['最早一次活动的日期', 'MIN', { of: 'AcademicEvent', quantity: 'occurredOn' }, /的一个不保密的数值字段/],
  ['规模最大的一场是哪一场', 'MAX', { of: 'AcademicEvent', quantity: 'topic' }, /的一个不保密的数值字段/],
  ['最大的活动（没有说比什么）', 'MAX', { of: 'AcademicEvent' }, /所比较或平均的数值字段/],
  ['平均活动（没有说平均什么）', 'AVERAGE', { of: 'AcademicEvent' }, /所比较或平均的数值字段/],
  [
    '日均参加人次',
    'AVERAGE',
    { of: 'AcademicEvent', quantity: 'attendance', per: 'DAY' },
    /只有最大与最小可按日合计/,
  ],
  [
    '每日参加人次之和',
    'SUM',
    { of: 'AcademicEvent', quantity: 'attendance', per: 'DAY' },
    /只有最大与最小可按日合计/,
  ],
  ['报送单位（家），写作最近报送之和', 'LEVEL', { of: 'AcademicEvent' }, /有报送的单位数请用去重计数/],
  ['各基地最近的名额（个）', 'LEVEL', { of: 'BaseTour', quantity: 'quota', subject: 'base' }, /不按对象去重/],
  [
    '联合举办的最近参加人次',
    'LEVEL',
    { of: 'AcademicEvent', quantity: 'attendance', shares: { items: 'hosts' } },
    /每家单位只取自己报送的/,
  ],
  [
    '每位专家的最高评分',
    'MAX',
    { of: 'LectureDelivery', quantity: 'rating', subject: 'lecturer' },
    /不按对象去重/,
  ],
  ['去重的活动（没有说数谁）', 'DISTINCT', { of: 'AcademicEvent' }, /所数对象的字段/],
  ['当年结束的合计', 'SUM', { of: 'EnterpriseLink', until: 'endsOn' }, /STOCK 才有/],
  ['按嘉宾姓名分类', 'COUNT', { of: 'AcademicEvent', by: ['guests'] }, /的一个不保密的选一项或是否字段/],
  ['年会（没有这种形式）', 'COUNT', { of: 'AcademicEvent', where: { form: 'ANNUAL_MEETING' } }, /论坛|FORUM/],
  [
    '两个单日最多之和',
    { op: 'total', of: '单日学术活动最多（场）', plus: ['单日走访最多（次）'] },
    [],
    /可以相加的指标/,
  ],
  ['评分之和', { op: 'total', of: '科普报告平均评分', plus: ['科普报告最低评分'] }, [], /可以相加的指标/],
  [
    '单日最多的月均',
    { op: 'per', of: '单日学术活动最多（场）', every: 'MONTH' },
    [],
    /不能摊到每年、每月或每周/,
  ],
  [
    '最近报送的周均',
    { op: 'per', of: '各单位最近一次公布的名额（个）', every: 'WEEK' },
    [],
    /不能摊到每年、每月或每周/,
  ],
  [
    '最大一场占期初（%）',
    { op: 'stockGrowth', of: '规模最大的一场学术活动（人次）', to: '期末挂职结对（个）' },
    [],
    /期内相加的指标/,
  ],
]

/** Whole numbers below `end`, the same in every run. */
function drawnFrom(seed: number): (end: number) => number {
  let state = seed
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * end)
  }
}

const draw = drawnFrom(61)
const oneOf = <Value>(values: readonly Value[]): Value => values[draw(values.length)] as Value
const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
const aDay = () =>
  `${2018 + draw(3)}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`

function drawnValue(field: FieldDefinition, lists: ListsOfRules): unknown {
  switch (field.kind) {
    case 'CHOICE':
      // How a number relates is tried elsewhere: here all are exact.
      return field.type === 'Relation' ? undefined : oneOf(field.values).name
    case 'LIST_VALUE':
      return lists.find(({ code }) => code === field.list)?.values[draw(3)]?.code
    case 'INTEGER':
      return field.name.endsWith('UpTo') ? undefined : draw(300)
    case 'QUANTITY':
      return field.name.endsWith('UpTo') ? undefined : draw(9_000_000) / 100
    case 'DATE':
      return aDay()
    case 'BOOLEAN':
      return draw(2) === 1
    case 'TEXT':
      return oneOf(['红梅', '五星', '天宁', '潞城'])
    case 'PARTS':
      return Array.from({ length: draw(4) }, () => contentOf(field.fields, lists))
    default:
      return idOf(700 + draw(9))
  }
}

/** Every sixth field has no value. */
const contentOf = (fields: readonly FieldDefinition[], lists: ListsOfRules): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const value = draw(6) === 0 ? undefined : drawnValue(field, lists)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )

interface Reported {
  id: string
  type: string
  organizationId: string
  content: Values
}

function reportedOf(type: string, place: number, lists: ListsOfRules): Reported {
  const occurredOn = aDay()
  const content = contentOf(definitionOf(type)?.fields ?? [], lists)
  const endsOn =
    typeof content.endsOn === 'string' && content.endsOn < occurredOn ? occurredOn : content.endsOn
  return {
    ...{ id: idOf(place), type, organizationId: oneOf(societies) },
    content: {
      ...content,
      ...(endsOn !== undefined && { endsOn }),
      title: '甲',
      district: oneOf(districts),
      occurredOn,
    },
  }
}

const types = [...new Set(measured.map(([, , term]) => term.of))]

let database: FreshDatabase
let owner: Sql
let pool: { db: Db; close(): Promise<unknown> }
let context: Awaited<ReturnType<typeof metricsContext>>
let lists: ListsOfRules
let records: readonly Reported[]
beforeAll(async () => {
  database = await freshDatabase()
  owner = connect(database.url, { max: 1, name: 'kexie test yearly reports' })
  const areas = [{ code: city, parent_code: null }, ...districts.map((code) => ({ code, parent_code: city }))]
  await owner`insert into association.district ${owner(areas.map((area) => ({ ...area, name_zh: area.code, name_en: area.code })))}`
  const callerAs = await prover(database.url)
  pool = openDatabase(database.roleUrl('metrics'), { name: 'metrics' })
  context = await metricsContext(
    pool.db,
    callerAs({ ...publicViewer, name: 'reviewer', role: 'REVIEWER' }),
    definitionReader(pool.db),
  )
  lists = await listsOfRules(pool.db)
  records = types.flatMap((type, place) =>
    Array.from({ length: 60 }, (_, number) => reportedOf(type, place * 100 + number, lists)),
  )
  await acceptContents(owner, records)
})
afterAll(async () => {
  await pool.close()
  await owner.end()
  await database.drop()
})

/** What counts of the records, each with its own record, body, day and area. */
function countedBy([, , term, counts]: Definition) {
  return records
    .filter(({ type }) => type === term.of)
    .flatMap(({ id, organizationId: body, content }) =>
      counts(content).map((one) => ({
        ...{ n: 0, id, body, area: String(content.district), day: String(content.occurredOn) },
        ...one,
      })),
    )
}

type Counted = ReturnType<typeof countedBy>[number]

const total = (counted: readonly Counted[]) => counted.reduce((sum, { n }) => sum + n, 0)

/** Of each body what it returned on its last day, of two records of that day in the later. */
function latest(counted: readonly Counted[]): Counted[] {
  const order = ({ day, id }: Counted) => day + id
  return [...Map.groupBy(counted, ({ body }) => body).values()].flatMap((own) => {
    const last = own.map(order).toSorted().at(-1)
    return own.filter((one) => order(one) === last)
  })
}

function comesTo(measure: Measure, term: Term, counted: readonly Counted[]): number {
  const days = [...Map.groupBy(counted, ({ day }) => day).values()].map(total)
  const numbers = term.per ? days : counted.map(({ n }) => n)
  if (measure === 'DISTINCT') return new Set(counted.map(({ whom: one }) => one)).size
  if (measure === 'MAX') return Math.max(...numbers)
  if (measure === 'MIN') return Math.min(...numbers)
  return measure === 'AVERAGE' ? total(counted) / counted.length : total(counted)
}

/** The value over whole years in an area, to hundredths; null where nothing counts. */
function plainly(definition: Definition, area: string, [from, to]: readonly [number, number]): number | null {
  const [, measure, term] = definition
  const isThere = (one: Counted) => area === city || one.area === area
  const [first, last] = [measure === 'STOCK' ? '' : `${from}-01-01`, `${to}-12-31`]
  const within = countedBy(definition).filter(({ day }) => day >= first && day <= last)
  const own = (measure === 'LEVEL' ? latest(within) : within).filter(isThere)
  if (own.length === 0) return null
  const there = measure === 'STOCK' ? own.filter(({ gone = '9999' }) => gone > last) : own
  return rounded(comesTo(measure, term, there))
}

const rounded = (value: number) => Math.round(value * 100 + 1e-7) / 100

const spans = [
  [2018, 2020],
  [2018, 2018],
  [2019, 2019],
  [2020, 2020],
] as const

test('there are some hundred definitions, each of its own words', () => {
  const words = [...measured, ...derived, ...refused].map(([one]) => one)
  expect(new Set(words).size).toBe(words.length)
  expect(words.length).toBeGreaterThan(120)
})

test.each(measured)('%s', async (...definition) => {
  const [, measure, term] = definition
  const input = { measure, terms: [statedTerm(term)], fromYear: 2018, toYear: 2020 }
  const trial = (await tryRule(context, input as never)) as Trial
  const found = trial.areas?.map(({ area, whole, years }) => [
    area,
    ...[whole, ...years.map(({ result }) => result)].map(({ value }) =>
      value === null ? null : value / 100,
    ),
  ])
  const areas = [city, ...districts]
  expect(found).toEqual(areas.map((area) => [area, ...spans.map((span) => plainly(definition, area, span))]))
  // What counts nothing would be right whatever its rule says.
  expect(trial.recordCount).toBeGreaterThan(0)
})

const definitionOfWords = (words: string) => measured.find(([own]) => own === words)
const measureOf = (words: string) => {
  const measure = definitionOfWords(words)?.[1]
  return measure === 'COUNT' ? 'SUM' : measure
}

/** The inputs of a formula as the indicators that they are, each by its words. */
const indicatorOf = (words: string, formula?: Formula): Indicator => ({
  ...{ name: { zh: words, en: words }, definition: { zh: '', en: '' }, unit: { zh: '', en: '' } },
  ...{ direction: 'NEUTRAL', service: '', home: 'metrics' },
  ...(formula ? { measure: 'DERIVED', formula } : { measure: measureOf(words) ?? 'SUM' }),
})

test.each(derived)('%s', async (words, formula, of_) => {
  expect(formulaFlaws(formula, measureOf)).toEqual([])
  const inputs = measured.filter(([own]) => JSON.stringify(formula).includes(`"${own}"`))
  const definitions = {
    ...context.definitions,
    find: (one: string) => indicatorOf(one, one === words ? formula : undefined),
  }
  const tree = await context.areas()
  const cells = await Promise.all(
    inputs.map(async ([own, measure, term]) => {
      const rule = { measure: measure === 'COUNT' ? ('SUM' as const) : measure, terms: [term] }
      const tried = await triedOver(context.db, rule, { span: { from: 2018, to: 2020 } })
      return triedCells(own, tried, { definitions, tree })
    }),
  )
  const place = { definitions, area: city, tree, from: 2018, to: 2020, today: '2022-01-01' }
  const { value } = evaluate(new Cube(cells.flat()), words, place)
  const find = (own: string) =>
    plainly(definitionOfWords(own) as Definition, city, [2018, 2020]) ?? Number.NaN
  expect((value ?? Number.NaN) / 100).toBeCloseTo(of_(find), 2)
})

test.each(refused)('%s is refused', (_, rule, term, why) => {
  const flaws =
    typeof rule === 'object'
      ? formulaFlaws(rule, measureOf)
      : ruleFlaws([term as Term], { measure: rule === 'COUNT' ? 'SUM' : rule }, lists)
  expect(flaws.map(({ expected }) => expected.zh).join()).toMatch(why)
})
