import type { MeasuredIndicator } from './indicator.ts'

/** 为广大科技工作者服务, paragraphs 21–24: support, nominations, stations and homes, publicity, care. */
export const workers = {
  'youth-talent-lifted': {
    name: { zh: '青年科技人才托举', en: 'Young talents supported' },
    definition: {
      zh: '期内入选青年科技人才托举工程的人员，以公布日期计；资助期跨年的只在入选年份计一名。',
      en: 'People selected for the young talent lifting project in the period, counted once in the year of selection however long the support lasts.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'SUM',
    counts: [{ of: 'TalentSupport' }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'recommended-workers': {
    name: { zh: '向上举荐科技工作者', en: 'Workers nominated for higher awards' },
    definition: {
      zh: '向国家、省举荐的各类人才和奖项候选人，以上报日期计，每次举荐计一名；是否获奖不影响此数。',
      en: 'Candidates nominated for national and provincial awards, one for each nomination and by date of submission, whether or not they won.',
    },
    unit: { zh: '名', en: 'nominations' },
    measure: 'SUM',
    counts: [{ of: 'Nomination', where: { level: ['NATIONAL', 'PROVINCIAL'] } }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'innovation-daren': {
    name: { zh: '江苏省企业创新达人', en: 'Provincial enterprise innovation masters' },
    definition: {
      zh: '期内获评江苏省企业创新达人的科技工作者，以公布日期计；仅获提名的不计。',
      en: 'Workers awarded the provincial title of enterprise innovation master in the period, by date of the result; nominees are left out.',
    },
    unit: { zh: '人', en: 'persons' },
    measure: 'SUM',
    counts: [
      {
        of: 'Nomination',
        where: { award: 'ENTERPRISE_INNOVATION_MASTER', result: 'AWARDED' },
        day: 'resultOn',
      },
    ],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'worker-stations': {
    name: { zh: '市级以上科技工作者站点', en: 'Worker stations of municipal level or above' },
    definition: {
      zh: '期内设立的市级及以上科技工作者状况调查站点，以批准日期计；升级不另计，与科技工作者之家是两类机构。',
      en: 'Stations surveying the situation of science workers, approved in the period at municipal level or above; an upgrade adds none, and homes are counted apart.',
    },
    unit: { zh: '家', en: 'stations' },
    measure: 'SUM',
    counts: [{ of: 'WorkerFacility', where: { kind: 'STATION', level: { not: ['COUNTY'] } } }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'worker-reports': {
    name: { zh: '上报科技工作者信息', en: 'Reports on the situation of workers' },
    definition: {
      zh: '站点上报的科技工作者状况信息，每条计一次，以上报日期计；退回重报的只计最后一次。',
      en: 'Reports on the situation of workers submitted by stations, by date of submission; one returned and submitted again counts once.',
    },
    unit: { zh: '条', en: 'reports' },
    measure: 'SUM',
    counts: [{ of: 'StationReport' }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'worker-homes': {
    name: { zh: '科技工作者之家', en: 'Homes of science and technology workers' },
    definition: {
      zh: '期内建成的科技工作者之家，以授牌日期计，每个计一次；迁址不另计。',
      en: 'Homes of science and technology workers opened in the period, by date of naming; a move adds none.',
    },
    unit: { zh: '个', en: 'homes' },
    measure: 'SUM',
    counts: [{ of: 'WorkerFacility', where: { kind: 'HOME' } }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'worker-home-served': {
    name: { zh: '科技工作者之家服务人数', en: 'Workers served by the homes' },
    definition: {
      zh: '在科技工作者之家登记接受服务的科技工作者，按人计，期内多次或在多处接受服务只计一人。',
      en: 'Distinct workers registered as served by a home; several visits, or visits to several homes, count once in the period.',
    },
    unit: { zh: '人', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'ServiceRecord',
        items: 'people',
        where: { home: { given: true } },
        subject: 'people.person',
        relation: 'peopleRelation',
      },
    ],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'media-coverage': {
    name: { zh: '主流媒体宣传科技工作者', en: 'Workers featured in mainstream media' },
    definition: {
      zh: '主流媒体刊播的科技工作者报道，每篇每人计一次；多家媒体转载同一报道的只计首发。',
      en: 'Reports on workers in mainstream media, once per person and item; the same item reprinted elsewhere counts at its first appearance only.',
    },
    unit: { zh: '人次', en: 'features' },
    measure: 'SUM',
    counts: [{ of: 'MediaFeature', where: { channel: 'MAINSTREAM', reprint: false }, quantity: 'featured' }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'wechat-features': {
    name: { zh: '“科技人物展风采”专栏报道', en: 'WeChat features of workers' },
    definition: {
      zh: '“龙城科普”微信公众号“科技人物展风采”专栏的人物报道，每期每人计一次；阅读量不在此列。',
      en: 'Portraits in the column of the association account on WeChat, once per person and issue; the number of readers plays no part.',
    },
    unit: { zh: '人次', en: 'features' },
    measure: 'SUM',
    counts: [
      {
        of: 'MediaFeature',
        where: { channel: { not: ['MAINSTREAM'] }, reprint: false },
        quantity: 'featured',
      },
    ],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
  'family-doctor-talents': {
    name: { zh: '配备家庭医生的高层次人才', en: 'Talents with a family doctor' },
    definition: {
      zh: '期末有有效家庭医生签约的高层次人才，按人计；更换医生不另计，签约届满未续的不计。',
      en: 'High-level talents with a valid family-doctor assignment at the end of the period; a change of doctor adds none, an expired assignment counts no more.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'FamilyDoctorCare', lastDay: 'careEndsOn' }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
    confidential: true,
  },
  'contacted-talents': {
    name: { zh: '联系服务高层次科技人才', en: 'High-level talents under the contact system' },
    definition: {
      zh: '期内纳入联系服务制度的高层次科技人才，按人计；更换联系人只计一名，与配备家庭医生的人才不是同一名单。',
      en: 'Distinct high-level talents assigned a contact officer in the period; a new officer adds none, and the list differs from those with a family doctor.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [{ of: 'TalentContact', subject: 'person', relation: 'countRelation' }],
    direction: 'UP',
    service: 'WORKERS',
    home: 'talent',
  },
} as const satisfies Record<string, MeasuredIndicator>
