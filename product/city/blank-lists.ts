import type { Text } from '@kexie/schema/indicator'
import { knownKinds, organizationKindList } from '@kexie/schema/organization-kinds'

/** What the lists of a city are called until its office calls them otherwise. */
export const listNames: Readonly<Record<string, Text>> = {
  'activity-frame': { zh: '产学研活动的组织方', en: 'Who organizes a cooperation activity' },
  alliance: { zh: '产学研联盟', en: 'Alliances' },
  award: { zh: '奖项', en: 'Awards' },
  committee: { zh: '委员会', en: 'Committees' },
  'contest-discipline': { zh: '青少年竞赛项目', en: 'Disciplines of youth contests' },
  credit: { zh: '工作归属', en: 'Credit' },
  'cultivation-list': { zh: '企业培育名单', en: 'Lists of enterprises to be cultivated' },
  'designation-programme': { zh: '授予称号的计划', en: 'Programmes that grant a designation' },
  handbook: { zh: '手册与读物', en: 'Handbooks' },
  industry: { zh: '产业', en: 'Industries' },
  'introduction-channel': { zh: '引才渠道', en: 'Channels by which talents are introduced' },
  'media-channel': { zh: '宣传渠道', en: 'Channels of media features' },
  'paper-category': { zh: '参评论文的类别', en: 'Categories of appraised papers' },
  'platform-kind': { zh: '创新平台的种类', en: 'Kinds of innovation platforms' },
  'platform-module': { zh: '云服务平台的模块', en: 'Modules of the cloud platform' },
  [organizationKindList]: { zh: '单位类别', en: 'Kinds of organizations' },
  programme: { zh: '学术活动的项目', en: 'Programmes of academic events' },
  'science-base-kind': { zh: '科普基地的种类', en: 'Kinds of science bases' },
  'service-programme': { zh: '企业服务的计划', en: 'Programmes of enterprise services' },
  'special-contest': { zh: '专项赛事', en: 'Special contests' },
  'think-tank-field': { zh: '决策咨询的领域', en: 'Fields of advice' },
  'youth-programme': { zh: '青少年选拔的项目', en: 'Programmes that pupils are selected for' },
}

/** What the lists of a city hold before its office fills them: the kinds that code goes by, and others that most cities have. */
export const listValues: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  [organizationKindList]: {
    ...Object.fromEntries(Object.entries(knownKinds).map(([code, { name }]) => [code, name])),
    COUNTY_ASSOCIATION: { zh: '县（市、区）科协', en: 'County or district association' },
    ENTERPRISE_ASSOCIATION: { zh: '企业科协', en: 'Enterprise association' },
    VENUE_OPERATOR: { zh: '科普场馆运营单位', en: 'Venue operator' },
    GOVERNMENT_BODY: { zh: '机关单位', en: 'Government body' },
    INSTITUTE: { zh: '科研院所', en: 'Institute' },
  },
}
