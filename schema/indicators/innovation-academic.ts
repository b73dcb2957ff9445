import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 三级学术平台, paragraph 11: the yearly Academic Month, the monthly Tech Cafe, the regular exchange of societies. */
export const innovationAcademic = {
  'academic-month-editions': {
    name: { zh: '学术活动月届次', en: 'Academic Month editions' },
    definition: {
      zh: '已举办的“学术活动月”，每年度的一届计一次；延期到次年举办的，计入实际开幕的年份。',
      en: 'Editions of the Academic Activity Month that were held, one for each yearly edition; a postponed edition counts in the year it opened.',
    },
    unit: { zh: '次', en: 'editions' },
    measure: 'SUM',
    counts: [{ of: 'SeriesEdition', where: { 'series.programme': 'ACADEMIC_MONTH' } }],
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-exchange-events': {
    name: { zh: '学术交流和科技对接活动', en: 'Academic exchange and matchmaking events' },
    definition: {
      zh: '“学术活动月”中举办的学术交流与科技对接活动场次；联合主办的活动全市只计一次。',
      en: 'Exchange and matchmaking events held within the Academic Activity Month; a co-hosted event counts once for the city.',
    },
    unit: { zh: '场', en: 'events' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: ['HELD', 'FORECAST'] },
        relation: 'countRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-academicians': {
    name: { zh: '学术活动月特邀院士', en: 'Academicians invited to the Academic Month' },
    definition: {
      zh: '列为学术活动月活动嘉宾的院士，按人计，期内多次受邀只计一次；以活动当日是否为院士为准，当日尚未当选的计入专家。',
      en: 'Distinct academicians listed as guests of Academic Month events; several invitations in the period count once, and the title held on the day of the event decides.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'AcademicEvent',
        items: 'guests',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: 'HELD', 'guests.honour': 'ACADEMICIAN' },
        subject: 'guests.person',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-experts': {
    name: { zh: '学术活动月国内外专家', en: 'Experts invited to the Academic Month' },
    definition: {
      zh: '列为学术活动月活动嘉宾的国内外专家，按人计，期内多次受邀只计一次；院士另计，不含在内。',
      en: 'Distinct domestic and foreign experts listed as guests of Academic Month events, academicians apart; several invitations in the period count once.',
    },
    unit: { zh: '位', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'AcademicEvent',
        items: 'guests',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: 'HELD', 'guests.honour': 'EXPERT' },
        subject: 'guests.person',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-organizations': {
    name: { zh: '学术活动月参与单位', en: 'Organizations taking part in the Academic Month' },
    definition: {
      zh: '在学术活动月活动中登记为参与单位的组织，期内参加多场只计一个；仅作为主办、承办单位而未登记参与的不计。',
      en: 'Distinct organizations registered as participants of Academic Month events; hosts and organizers count only when registered as participants too.',
    },
    unit: { zh: '个', en: 'organizations' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'AcademicEvent',
        items: 'participants',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: 'HELD' },
        subject: 'participants.organization',
        relation: 'participantsRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-participants': {
    name: { zh: '学术活动月参与科技工作者', en: 'Science and technology workers at the Academic Month' },
    definition: {
      zh: '学术活动月各场活动到会科技工作者人数之和，同一人参加两场计两次；联合主办的活动全市只计一次。',
      en: 'Attendance of Academic Month events added up: a worker at two events counts twice, while a co-hosted event is counted once for the city.',
    },
    unit: { zh: '名', en: 'attendances' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: ['HELD', 'FORECAST'] },
        quantity: 'attendance',
        relation: 'attendanceRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'academic-cooperation-projects': {
    name: { zh: '学术活动月达成合作项目', en: 'Cooperation projects reached at the Academic Month' },
    definition: {
      zh: '在学术活动月活动上达成并写入该场活动记录的合作项目，每个项目计一个；会后另行签订的产学研合同不在此列。',
      en: 'Cooperation projects agreed at an Academic Month event and listed in its record; industry-university contracts signed later are counted elsewhere.',
    },
    unit: { zh: '个', en: 'projects' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'ACADEMIC_MONTH', stage: 'HELD', cooperationProjects: { given: true } },
        quantity: { count: 'cooperationProjects' },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'tech-cafe-issues': {
    name: { zh: '科技咖啡馆期数', en: 'Tech Cafe issues' },
    definition: {
      zh: '已举办的“科技咖啡馆”，每期计一次；已预报而取消的不计，改期的计入实际举办的月份。',
      en: 'Tech Cafe issues that took place; cancelled issues are left out and a postponed one counts in the month it was held.',
    },
    unit: { zh: '期', en: 'issues' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'TECH_CAFE', stage: ['HELD', 'FORECAST'] },
        relation: 'countRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'tech-cafe-topics': {
    name: { zh: '科技咖啡馆主题', en: 'Tech Cafe topics' },
    definition: {
      zh: '各期“科技咖啡馆”的不同主题，期内重复的主题只计一个；未填主题的期次不计。',
      en: 'Distinct topics of Tech Cafe issues; a topic taken up again in the period counts once and an issue without a stated topic adds none.',
    },
    unit: { zh: '个', en: 'topics' },
    measure: 'DISTINCT',
    counts: [
      { of: 'AcademicEvent', where: { 'series.programme': 'TECH_CAFE', stage: 'HELD' }, subject: 'topic' },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'tech-cafe-participants': {
    name: { zh: '科技咖啡馆参与人次', en: 'Tech Cafe attendances' },
    definition: {
      zh: '“科技咖啡馆”各期现场到会人数之和，同一人每到会一期计一次；线上观看不计。',
      en: 'On-site attendance of all Tech Cafe issues added up, once for each issue a person came to; online viewers are left out.',
    },
    unit: { zh: '人次', en: 'attendances' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'TECH_CAFE', stage: ['HELD', 'FORECAST'] },
        quantity: 'attendance',
        relation: 'attendanceRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'society-academic-events': {
    name: { zh: '学术团体学术交流活动', en: 'Academic exchange events of societies' },
    definition: {
      zh: '市级学会等学术团体常规举办的学术交流活动；学术活动月和科技咖啡馆的场次计入各自指标，只预报未举办的不计。',
      en: 'Regular exchange events held by societies; those of the Academic Month and the Tech Cafe count there instead, and announced events count only once held.',
    },
    unit: { zh: '场', en: 'events' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'SOCIETY_EXCHANGE', stage: ['HELD', 'FORECAST'] },
        relation: 'countRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'society-event-participants': {
    name: { zh: '学术团体活动参与人次', en: 'Attendances of society events' },
    definition: {
      zh: '学术团体常规学术交流活动到会人数之和，同一人每到会一场计一次；未填报人数的活动不影响合计。',
      en: 'Attendance of the regular exchange events of societies added up, once per person and event; events without a reported attendance add nothing.',
    },
    unit: { zh: '人次', en: 'attendances' },
    measure: 'SUM',
    counts: [
      {
        of: 'AcademicEvent',
        where: { 'series.programme': 'SOCIETY_EXCHANGE', stage: ['HELD', 'FORECAST'] },
        quantity: 'attendance',
        relation: 'attendanceRelation',
        planned: { stage: 'FORECAST' },
        shares: { items: 'hosts', where: { role: 'CO_HOST' } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const innovationAcademicDerived = {
  'academic-month-per-year': {
    name: { zh: '学术活动月年均次数', en: 'Academic Month editions per year' },
    definition: {
      zh: '期内学术活动月届次除以年数；1 表示每年一次，某年停办则低于 1。',
      en: 'Academic Month editions divided by the years of the period; 1 means every year, less means a year was skipped.',
    },
    unit: { zh: '次/年', en: 'editions per year' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'academic-month-editions', every: 'YEAR' },
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'events',
  },
  'tech-cafe-per-month': {
    name: { zh: '科技咖啡馆月均期数', en: 'Tech Cafe issues per month' },
    definition: {
      zh: '期内科技咖啡馆期数除以月数，停办的月份也计入分母；1 相当于每月一期，个别月份缺期可由其他月份补足。',
      en: 'Tech Cafe issues divided by all months of the period, idle ones included; an average of 1 may still hide a missed month made up for by another.',
    },
    unit: { zh: '期/月', en: 'issues per month' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'tech-cafe-issues', every: 'MONTH' },
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'tech-cafe-topics-per-issue': {
    name: { zh: '科技咖啡馆期均主题数', en: 'Topics per Tech Cafe issue' },
    definition: {
      zh: '期内不同主题数除以期数；1 表示一期一主题且不重复，低于 1 表示有主题重复或未填。',
      en: 'Distinct topics divided by issues; 1 means one new topic each time, less means topics were repeated or not stated.',
    },
    unit: { zh: '个/期', en: 'topics per issue' },
    measure: 'DERIVED',
    formula: { op: 'ratio', of: 'tech-cafe-topics', to: 'tech-cafe-issues', scale: 1 },
    direction: 'NEUTRAL',
    service: 'INNOVATION',
    home: 'events',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof innovationAcademic>>
