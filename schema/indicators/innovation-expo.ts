import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 展洽会: the yearly expo of advanced manufacturing achievements, from its self-evaluation of 2019. */
export const innovationExpo = {
  'expo-editions': {
    name: { zh: '展洽会举办届数', en: 'Expo editions held in the period' },
    definition: {
      zh: '期内举办的先进制造技术成果展示洽谈会，以开幕日期计，每届计一次；停办的年份不计。',
      en: 'Editions of the advanced manufacturing expo that opened in the period; a year without an expo adds none.',
    },
    unit: { zh: '届', en: 'editions' },
    measure: 'SUM',
    counts: [{ of: 'ExpoEdition' }],
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-editions-held': {
    name: { zh: '展洽会累计届数', en: 'Expo editions held so far' },
    definition: {
      zh: '自首届起至期末已举办的展洽会届数；当年展洽会开幕前，不含当年一届。',
      en: 'Expo editions held from the first one to the end of the period; before the opening of a year the figure excludes that year.',
    },
    unit: { zh: '届', en: 'editions' },
    measure: 'STOCK',
    counts: [{ of: 'ExpoEdition' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-edition-ordinal': {
    name: { zh: '展洽会届次', en: 'Ordinal of the expo' },
    definition: {
      zh: '最近一届展洽会名称中的届次，取自该届记录；它是次序，不可累加。',
      en: 'Ordinal in the name of the latest expo, as its record states it; an order, never added up.',
    },
    unit: { zh: '届', en: 'edition number' },
    measure: 'OBSERVATION',
    counts: [{ of: 'ExpoEdition', quantity: 'number', wholeCity: true }],
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-themes': {
    name: { zh: '展洽会主题板块', en: 'Thematic strands of the expo' },
    definition: {
      zh: '展洽会专题活动所标的不同主题板块，期内多届重复的板块只计一个。',
      en: 'Distinct strands that expo activities are tagged with; a strand returning in a later edition counts once.',
    },
    unit: { zh: '个', en: 'strands' },
    measure: 'DISTINCT',
    counts: [{ of: 'ExpoActivity', subject: 'strand' }],
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-invited-organizations': {
    name: { zh: '展洽会邀请单位', en: 'Organizations invited to the expo' },
    definition: {
      zh: '展洽会邀请的高校、院所、知名机构和企业，期内多届受邀只计一家；受邀未到会的也计入。',
      en: 'Distinct universities, institutes, bodies and enterprises invited to the expo, whether or not they came; several editions in the period count once.',
    },
    unit: { zh: '家', en: 'organizations' },
    measure: 'DISTINCT',
    counts: [{ of: 'ExpoInvitation', subject: 'invited', relation: 'countRelation' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-invited-guests': {
    name: { zh: '展洽会参会嘉宾', en: 'Guests attending the expo' },
    definition: {
      zh: '实际到会的展洽会嘉宾，按人计，期内多届到会只计一位；本市工作人员和企业代表不计。',
      en: 'Distinct guests who came to the expo; several editions in the period count once, local staff and enterprise representatives are left out.',
    },
    unit: { zh: '位', en: 'persons' },
    measure: 'DISTINCT',
    counts: [{ of: 'ExpoGuest', where: { attended: true }, subject: 'person', relation: 'countRelation' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-domestic-universities': {
    name: { zh: '展洽会参会国内高校', en: 'Domestic universities at the expo' },
    definition: {
      zh: '派员到会的国内高校，期内多届到会只计一所；其异地研究院随母体高校计。',
      en: 'Distinct domestic universities represented at the expo; a research institute elsewhere counts with its university.',
    },
    unit: { zh: '家', en: 'universities' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'ExpoInvitation',
        where: { attended: true, kind: 'DOMESTIC_UNIVERSITY' },
        subject: 'invited',
        relation: 'countRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-cas-institutes': {
    name: { zh: '展洽会参会中科院院所', en: 'Academy of Sciences institutes at the expo' },
    definition: {
      zh: '派员到会的中国科学院所属研究院所，期内多届到会只计一家；院机关不计。',
      en: 'Distinct institutes of the Chinese Academy of Sciences represented at the expo; its headquarters is left out.',
    },
    unit: { zh: '家', en: 'institutes' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'ExpoInvitation',
        where: { attended: true, kind: 'CAS_INSTITUTE' },
        subject: 'invited',
        relation: 'countRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-institutions-with-leaders': {
    name: { zh: '展洽会领导到会的高校院所', en: 'Institutions whose leaders came to the expo' },
    definition: {
      zh: '有校（院、所）级领导到会的高校院所，期内多届到会只计一家；仅部门负责人到会的不计。',
      en: 'Distinct universities and institutes whose own leaders came to the expo; heads of departments do not make an institution count.',
    },
    unit: { zh: '家', en: 'institutions' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'ExpoInvitation',
        where: { attended: true, leaderCame: true, kind: ['DOMESTIC_UNIVERSITY', 'CAS_INSTITUTE'] },
        subject: 'invited',
        relation: 'countRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-chinese-academicians': {
    name: { zh: '展洽会参会两院院士', en: 'Chinese academicians at the expo' },
    definition: {
      zh: '到会的中国科学院、中国工程院院士，每届每人计一次；外籍院士不计。',
      en: 'Members of the two Chinese academies who came to the expo, once per person and edition; members of foreign academies are left out.',
    },
    unit: { zh: '名', en: 'attendances' },
    measure: 'SUM',
    counts: [{ of: 'ExpoGuest', where: { attended: true, honour: 'CHINESE_ACADEMICIAN' } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-foreign-key-guests': {
    name: { zh: '展洽会重要外籍嘉宾', en: 'Key foreign guests at the expo' },
    definition: {
      zh: '到会的外籍重要嘉宾，每届每人计一次；以登记国籍为准，海外华人持中国国籍的不计。',
      en: 'Key guests of foreign nationality who came to the expo, once per person and edition; the registered nationality decides.',
    },
    unit: { zh: '名', en: 'attendances' },
    measure: 'SUM',
    counts: [{ of: 'ExpoGuest', where: { attended: true, honour: 'FOREIGN_KEY_GUEST' } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-activities': {
    name: { zh: '展洽会期间活动', en: 'Activities during the expo' },
    definition: {
      zh: '列入展洽会日程的签约揭牌、开工投产、对接洽谈、专家进企业等活动，每场计一次；日程可长于会期两天。',
      en: 'Signings, openings, matchmaking and expert visits in the programme of an expo, one for each; the programme may run longer than the two days of the fair.',
    },
    unit: { zh: '场', en: 'activities' },
    measure: 'SUM',
    counts: [{ of: 'ExpoActivity' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-key-special-activities': {
    name: { zh: '展洽会重点专题活动', en: 'Key special activities of the expo' },
    definition: {
      zh: '展洽会活动中列为重点专题的场次，同时计入展洽会期间活动；会后才列为重点的不计。',
      en: 'Activities of the expo marked as key special topics, also part of all activities; those marked afterwards are left out.',
    },
    unit: { zh: '场', en: 'activities' },
    measure: 'SUM',
    counts: [{ of: 'ExpoActivity', where: { key: true } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'expo-enterprise-representatives': {
    name: { zh: '展洽会参会企业代表', en: 'Enterprise representatives at the expo' },
    definition: {
      zh: '登记到会的创新型企业代表，每届每人计一次；同一企业多人到会按人数计。',
      en: 'Representatives of innovative enterprises registered as present, once per person and edition, however many one enterprise sends.',
    },
    unit: { zh: '位', en: 'attendances' },
    measure: 'SUM',
    counts: [{ of: 'ExpoAttendance', quantity: 'representatives', relation: 'representativesRelation' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const innovationExpoDerived = {
  'expo-frequency-per-year': {
    name: { zh: '展洽会年均届数', en: 'Expo editions per year' },
    definition: {
      zh: '期内展洽会举办届数除以年数；1 表示每年一届，停办的年份也计入分母。',
      en: 'Expo editions divided by the years of the period, years without an expo included; 1 means every year.',
    },
    unit: { zh: '届/年', en: 'editions per year' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'expo-editions', every: 'YEAR' },
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'cooperation',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof innovationExpo>>
