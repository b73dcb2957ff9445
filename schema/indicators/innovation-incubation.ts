import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 创业孵化, paragraph 14: alliance and colleges, the yearly contest, the monthly Dream Show roadshow. */
export const innovationIncubation = {
  'alliance-members': {
    name: { zh: '众创空间联盟成员', en: 'Members of the maker-space alliance' },
    definition: {
      zh: '期末在册的市众创空间联盟成员，含众创空间、孵化器和创新服务机构；退出之日起不再计入。',
      en: 'Members of the maker-space alliance at the end of the period: maker spaces, incubators and service agencies; a member counts until the day it leaves.',
    },
    unit: { zh: '家', en: 'organizations' },
    measure: 'STOCK',
    counts: [{ of: 'AllianceMember', lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'innovation-colleges': {
    name: { zh: '创新创业学院', en: 'Innovation and entrepreneurship colleges' },
    definition: {
      zh: '期内设立的科协创新创业学院，以授牌日期计，每家计一次；迁址、更名不另计。',
      en: 'Innovation and entrepreneurship colleges of the association set up in the period, by date of naming; a move or a new name adds none.',
    },
    unit: { zh: '家', en: 'colleges' },
    measure: 'SUM',
    counts: [{ of: 'InnovationCollege' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'startup-trainings': {
    name: { zh: '创业培训', en: 'Entrepreneurship trainings' },
    definition: {
      zh: '创新创业学院举办的创业培训，每场计一次；同一课程分多次授课的按实际场次计。',
      en: 'Entrepreneurship trainings held by the colleges; a course given in several sittings counts each sitting.',
    },
    unit: { zh: '场', en: 'sessions' },
    measure: 'SUM',
    counts: [{ of: 'StartupTraining' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'startup-trainees': {
    name: { zh: '创业培训人次', en: 'Entrepreneurship training attendances' },
    definition: {
      zh: '创业培训各场到课人数之和，同一人每到课一场计一次；线上收看不计。',
      en: 'Attendance of entrepreneurship trainings added up, once per person and session; online viewers are left out.',
    },
    unit: { zh: '人次', en: 'attendances' },
    measure: 'SUM',
    counts: [{ of: 'StartupTraining', quantity: 'attendance', relation: 'attendanceRelation' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'startup-contest-editions': {
    name: { zh: '青年会员创新创业大赛届次', en: 'Youth-member contest editions' },
    definition: {
      zh: '已举办决赛的青年会员创新创业大赛，每届计一次，计入决赛所在年份。',
      en: 'Editions of the youth-member innovation contest whose final was held, in the year of the final.',
    },
    unit: { zh: '次', en: 'editions' },
    measure: 'SUM',
    counts: [{ of: 'StartupContest', day: 'finalOn' }],
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'projects-recommended-to-province': {
    name: { zh: '向省科协推荐优秀项目', en: 'Projects recommended to the provincial association' },
    definition: {
      zh: '经青年会员创新创业大赛向省科协推荐的优秀项目，以推荐日期计；同一项目在不同年份再次推荐再计一次。',
      en: 'Outstanding projects of the contest recommended to the provincial association; a project recommended again in a later year counts again.',
    },
    unit: { zh: '个', en: 'projects' },
    measure: 'SUM',
    counts: [{ of: 'StartupContest', items: 'entries', day: 'entries.recommendedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  roadshows: {
    name: { zh: '“梦想秀”项目路演', en: 'Dream Show roadshows' },
    definition: {
      zh: '已举办的“梦想秀”项目路演，每场计一次；线上举办的同样计入，取消的不计。',
      en: 'Dream Show roadshows held, on site or online; cancelled ones are left out.',
    },
    unit: { zh: '次', en: 'roadshows' },
    measure: 'SUM',
    counts: [{ of: 'Roadshow' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'roadshow-projects': {
    name: { zh: '路演推荐项目', en: 'Projects presented at roadshows' },
    definition: {
      zh: '在“梦想秀”上路演的项目，按路演次计；同一项目两次上台计两个。',
      en: 'Projects presented at Dream Show roadshows, one for each presentation: a project on stage twice counts twice.',
    },
    unit: { zh: '个', en: 'presentations' },
    measure: 'SUM',
    counts: [{ of: 'Roadshow', quantity: { count: 'pitches' } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'roadshow-investment': {
    name: { zh: '路演促成投融资额', en: 'Investment facilitated by roadshows' },
    definition: {
      zh: '由“梦想秀”路演项目签订的投融资协议金额之和，以签订日期计；仅有投资意向的不计。',
      en: 'Amounts of investment agreements signed by projects after their roadshow, by date of signing; declared interest is left out.',
    },
    unit: { zh: '元', en: 'yuan' },
    measure: 'SUM',
    counts: [
      {
        of: 'Roadshow',
        items: 'investments',
        quantity: 'investments.amount',
        day: 'investments.investedOn',
        relation: 'investments.amountRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const innovationIncubationDerived = {
  'contest-per-year': {
    name: { zh: '青年会员创新创业大赛年均次数', en: 'Youth-member contests per year' },
    definition: {
      zh: '期内青年会员创新创业大赛届次除以年数；1 表示每年一届，停办的年份也计入分母。',
      en: 'Contest editions divided by the years of the period, years without a contest included; 1 means every year.',
    },
    unit: { zh: '次/年', en: 'editions per year' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'startup-contest-editions', every: 'YEAR' },
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'roadshow-per-month': {
    name: { zh: '“梦想秀”路演月均次数', en: 'Dream Show roadshows per month' },
    definition: {
      zh: '期内“梦想秀”路演次数除以月数，停办的月份也计入分母；1 相当于每月一次。',
      en: 'Dream Show roadshows divided by all months of the period, idle ones included; 1 is the rhythm the programme set itself.',
    },
    unit: { zh: '次/月', en: 'roadshows per month' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'roadshows', every: 'MONTH' },
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof innovationIncubation>>
