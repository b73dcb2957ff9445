import type { Words } from '../../language/language.ts'
import { isRecordType, rowFieldWords } from '../records/shapes.ts'

/** What a field of an audited object is called, whatever object that is. */
const fieldWords: Readonly<Record<string, Words>> = {
  name: { zh: '名称', en: 'Name' },
  displayName: { zh: '姓名', en: 'Name of the person' },
  role: { zh: '角色', en: 'Role' },
  organizationId: { zh: '单位编号', en: 'Organization id' },
  districtCode: { zh: '辖市区代码', en: 'District code' },
  suspended: { zh: '停用', en: 'Suspended' },
  session: { zh: '登录编号', en: 'Sign-in' },
  issuer: { zh: '统一身份认证', en: 'Single sign-on' },
  externalSubject: { zh: '统一身份认证中的标识', en: 'Subject of the single sign-on' },
  ended: { zh: '结束的登录', en: 'Sign-ins ended' },
  label: { zh: '用途', en: 'Label' },
  scopes: { zh: '权限', en: 'Scopes' },
  expiresAt: { zh: '失效', en: 'Expires' },
  kind: { zh: '类别', en: 'Kind' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  nameEn: { zh: '英文名', en: 'English name' },
  parentId: { zh: '上级单位编号', en: 'Id of its parent' },
  foundedOn: { zh: '成立日期', en: 'Founded' },
  dissolvedOn: { zh: '注销日期', en: 'Dissolved' },
  kinds: { zh: '填报的单位类别', en: 'Kinds that report it' },
  into: { zh: '并入', en: 'Merged into' },
  entries: { zh: '账目', en: 'Entries' },
  filter: { zh: '筛选', en: 'Filter' },
  rows: { zh: '行数', en: 'Rows' },
  status: { zh: '状态', en: 'State' },
  revision: { zh: '稿次', en: 'Revision' },
  title: { zh: '标题', en: 'Title' },
  occurredOn: { zh: '发生日期', en: 'Date' },
  credit: rowFieldWords('credit'),
  fingerprint: { zh: '内容指纹', en: 'Fingerprint' },
  lockedBy: { zh: '占用人', en: 'Locked by' },
  code: { zh: '代码', en: 'Code' },
  explanation: { zh: '说明', en: 'Explanation' },
  verdict: { zh: '判定', en: 'Verdict' },
  kept: { zh: '保留', en: 'Kept' },
  records: { zh: '记录', en: 'Records' },
  state: { zh: '情况', en: 'State' },
  dueOn: { zh: '截止日期', en: 'Due' },
  closed: { zh: '已关账', en: 'Closed' },
  districtFirst: { zh: '先经区县初审', en: 'District first' },
  month: { zh: '月份', en: 'Month' },
  hash: { zh: '散列', en: 'Hash' },
  value: { zh: '值', en: 'Value' },
  relation: { zh: '关系', en: 'Relation' },
  shares: { zh: '各区份额', en: 'Shares' },
  edition: { zh: '发布编号', en: 'Edition' },
  list: { zh: '各段时间', en: 'Spans of time' },
  from: { zh: '自', en: 'From' },
  until: { zh: '至', en: 'Until' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  shortZh: { zh: '中文简称', en: 'Short Chinese name' },
  shortEn: { zh: '英文简称', en: 'Short English name' },
  aliases: { zh: '又称', en: 'Also called' },
  associationZh: { zh: '市科协的中文全称', en: 'Chinese name of the association' },
  associationEn: { zh: '市科协的英文全称', en: 'English name of the association' },
  mapZh: { zh: '科普地图的中文名称', en: 'Chinese name of the map' },
  mapEn: { zh: '科普地图的英文名称', en: 'English name of the map' },
  opensFrom: { zh: '打开时的起始年', en: 'First year that pages open with' },
  opensTo: { zh: '打开时的截止年', en: 'Last year that pages open with' },
  earliestYear: { zh: '可选的最早一年', en: 'Earliest year' },
  languages: { zh: '界面的语言', en: 'Languages' },
  areas: { zh: '各区', en: 'Areas' },
  since: { zh: '自何日起', en: 'Since' },
  days: { zh: '各日', en: 'Days' },
  values: { zh: '各值', en: 'Values' },
  types: { zh: '所含记录', en: 'Types of records' },
  cadence: { zh: '周期', en: 'Cadence' },
  moves: { zh: '截止日逢休息日', en: 'Where the due day is free' },
  dueDay: { zh: '几日截止', en: 'Due on day' },
  dueMonths: { zh: '期后第几个月', en: 'Months after the period' },
  tier: { zh: '层级', en: 'Tier' },
  startedOn: { zh: '首期', en: 'First day' },
  endedOn: { zh: '停办', en: 'Last day' },
  publisher: { zh: '发布者', en: 'Publisher' },
  published: { zh: '发布日期', en: 'Published' },
  heading: { zh: '标题', en: 'Heading' },
  paragraphs: { zh: '各段', en: 'Paragraphs' },
  indicators: { zh: '指标', en: 'Indicators' },
  to: { zh: '至', en: 'To' },
  next: { zh: '此后', en: 'From then on' },
}

/** What the same field is called of one type of object, where it is another thing there. */
const wordsIn: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  Record: { code: { zh: '检查', en: 'Check' } },
  Target: { value: { zh: '目标值', en: 'Value' } },
  StatisticalTable: { rows: { zh: '各行', en: 'Rows' } },
  Service: { list: { zh: '各项服务', en: 'Services' } },
  Statement: { list: { zh: '公布的数', en: 'Published numbers' } },
}

/** Fields whose values are of an enum of the graph, whatever object they are of. */
const enums: Readonly<Record<string, string>> = {
  role: 'ViewerRole',
  scopes: 'TokenScope',
  status: 'RecordStatus',
  verdict: 'DuplicateVerdict',
  state: 'ObligationState',
  relation: 'Relation',
}

/** Fields whose values are of an enum in one type of object. */
const enumsIn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Record: { code: 'FindingCode' },
  ActionPlan: { kind: 'ActionPlanKind' },
  Statement: { kind: 'StatementKind' },
  EventSeries: { tier: 'SeriesTier', cadence: 'Cadence' },
  ReportingForm: { cadence: 'FormCadence', moves: 'DueDayMove' },
}

/** Fields whose values are kinds of organizations, by the type of object. */
const kindsIn: Readonly<Record<string, readonly string[]>> = {
  Organization: ['kind'],
  ReporterRule: ['kinds'],
}

/** Fields whose values are types of records, by the type of object. */
const typesIn: Readonly<Record<string, readonly string[]>> = {
  ReviewRule: ['districtFirst'],
  ReportingForm: ['types'],
}

/** The same tables for records of any type. */
const groupOf = (type: string | null): string => (type && isRecordType(type) ? 'Record' : (type ?? ''))

/** What a field of an object of that type is called. */
export const wordsOfField = (type: string | null, field: string): Words =>
  wordsIn[groupOf(type)]?.[field] ?? fieldWords[field] ?? { zh: field, en: field }

/** The enum that values of a field of that type are of; undefined where they are of none. */
export const enumOfField = (type: string | null, field: string): string | undefined =>
  enumsIn[groupOf(type)]?.[field] ?? enums[field]

/** Whether the values of a field of that type are kinds of organizations. */
export const isKindField = (type: string | null, field: string): boolean =>
  kindsIn[groupOf(type)]?.includes(field) ?? false

/** Whether the values of a field of that type are types of records. */
export const isTypeField = (type: string | null, field: string): boolean =>
  typesIn[groupOf(type)]?.includes(field) ?? false
