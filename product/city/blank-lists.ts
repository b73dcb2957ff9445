import type { Text } from '@kexie/schema/indicator'

/** What the lists of a city are called until its office calls them otherwise. */
export const listNames: Readonly<Record<string, Text>> = {
  'activity-frame': { zh: '产学研活动的组织方', en: 'Who organizes a cooperation activity' },
  alliance: { zh: '产学研联盟', en: 'Alliances' },
  award: { zh: '奖项', en: 'Awards' },
  committee: { zh: '委员会', en: 'Committees' },
  'contest-discipline': { zh: '青少年竞赛项目', en: 'Disciplines of youth contests' },
  'cultivation-list': { zh: '企业培育名单', en: 'Lists of enterprises to be cultivated' },
  'designation-programme': { zh: '授予称号的计划', en: 'Programmes that grant a designation' },
  handbook: { zh: '手册与读物', en: 'Handbooks' },
  industry: { zh: '产业', en: 'Industries' },
  'introduction-channel': { zh: '引才渠道', en: 'Channels by which talents are introduced' },
  'media-channel': { zh: '宣传渠道', en: 'Channels of media features' },
  'paper-category': { zh: '参评论文的类别', en: 'Categories of appraised papers' },
  'platform-kind': { zh: '创新平台的种类', en: 'Kinds of innovation platforms' },
  'platform-module': { zh: '云服务平台的模块', en: 'Modules of the cloud platform' },
  programme: { zh: '学术活动的项目', en: 'Programmes of academic events' },
  'science-base-kind': { zh: '科普基地的种类', en: 'Kinds of science bases' },
  'service-programme': { zh: '企业服务的计划', en: 'Programmes of enterprise services' },
  'special-contest': { zh: '专项赛事', en: 'Special contests' },
  'think-tank-field': { zh: '决策咨询的领域', en: 'Fields of advice' },
  'youth-programme': { zh: '青少年选拔的项目', en: 'Programmes that pupils are selected for' },
}
