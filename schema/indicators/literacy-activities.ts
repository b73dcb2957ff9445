import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 科普活动, paragraph 19: science week and science day, lectures to order, base tours, special contests, works. */
export const literacyActivities = {
  'science-events': {
    name: { zh: '科普活动', en: 'Science popularization activities' },
    definition: {
      zh: '各级科协在全国科普宣传周、全国科普日等期间举办的科普活动，每场计一次；多级联办的全市只计一次。',
      en: 'Activities held by associations of all levels around the national science week and science day; one held jointly by several levels counts once for the city.',
    },
    unit: { zh: '场次', en: 'activities' },
    measure: 'SUM',
    counts: [
      {
        of: 'ScienceActivity',
        where: { campaign: ['SCIENCE_WEEK', 'SCIENCE_DAY'] },
        shares: { items: 'coHosts' },
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'science-event-participants': {
    name: { zh: '科普活动参与人次', en: 'Attendances of science activities' },
    definition: {
      zh: '上述科普活动现场参与人数之和，同一人每参加一场计一次；线上专项竞赛另计。',
      en: 'On-site attendance of those activities added up, once per person and activity; online contests are counted apart.',
    },
    unit: { zh: '人次', en: 'attendances' },
    measure: 'SUM',
    counts: [
      {
        of: 'ScienceActivity',
        where: { campaign: ['SCIENCE_WEEK', 'SCIENCE_DAY'], form: { not: ['ONLINE'] } },
        quantity: 'attendance',
        relation: 'attendanceRelation',
        shares: { items: 'coHosts' },
      },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'science-events-rank': {
    name: { zh: '科普活动数量全省排名', en: 'Provincial rank by science activities' },
    definition: {
      zh: '全省设区市科普活动数量排名中本市的名次，1 为最多；由省里通报，期内取最近一次。',
      en: 'Rank of the city among the cities of the province by number of science activities, 1 being most; as the province announced it last in the period.',
    },
    unit: { zh: '位', en: 'rank' },
    measure: 'OBSERVATION',
    counts: [{ of: 'ProvincialRanking', where: { subject: { not: ['AWARD_RATE'] } }, quantity: 'rank' }],
    direction: 'DOWN',
    service: 'LITERACY',
    home: 'venues',
  },
  'hundred-lectures': {
    name: { zh: '百场报告进社区', en: 'Hundred Lectures held in communities' },
    definition: {
      zh: '“百场报告进社区”中已由社区点单并讲授完成的报告，每场计一次；已点单未开讲的不计。',
      en: 'Lectures of the programme that a community ordered and a lecturer delivered; orders not yet delivered are left out.',
    },
    unit: { zh: '场', en: 'lectures' },
    measure: 'SUM',
    counts: [{ of: 'LectureDelivery', where: { delivered: true } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'hundred-lecturers': {
    name: { zh: '菜单式服务科普讲师', en: 'Lecturers offering a menu of topics' },
    definition: {
      zh: '期末有在供课题可供社区点单的科普讲师，按人计；在讲师团而无在供课题的不计。',
      en: 'Lecturers with at least one topic on offer to communities at the end of the period; members of the corps without an offer are left out.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'LecturerOffer', lastDay: 'endsOn', relation: 'countRelation' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'base-tour-participants': {
    name: { zh: '科普基地月月游参加人次', en: 'Participants of the monthly base tour' },
    definition: {
      zh: '“科普基地月月游”实际到场的市民人数之和，同一人每参加一次计一次；预约未到的不计。',
      en: 'Residents who came along on the monthly base tour, once for each tour; bookings without attendance are left out.',
    },
    unit: { zh: '名', en: 'participants' },
    measure: 'SUM',
    counts: [{ of: 'BaseTour', quantity: 'attendance' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'special-contest-participants': {
    name: { zh: '专项活动参与人次', en: 'Participations in special contests' },
    definition: {
      zh: '素质网络大赛、科普创作、科幻作文、科幻剧等专项活动的参与次数之和，网上同一账号每参赛一次计一次。',
      en: 'Participations in the online literacy contest and the contests for science writing, science fiction and drama; an online account counts each time it takes part.',
    },
    unit: { zh: '人次', en: 'participations' },
    measure: 'SUM',
    counts: [{ of: 'SpecialContest', quantity: 'participations', relation: 'participationsRelation' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'award-rate-rank': {
    name: { zh: '优秀科普作品获奖率全省排名', en: 'Provincial rank by award rate of science works' },
    definition: {
      zh: '江苏省优秀科普作品评选中本市获奖率（获奖数除以报送数）在全省的名次，每年一次，1 为最高。',
      en: 'Rank of the city by awards over submissions in the yearly provincial appraisal of science works, 1 being highest; observed once a year.',
    },
    unit: { zh: '位', en: 'rank' },
    measure: 'OBSERVATION',
    counts: [{ of: 'ProvincialRanking', where: { subject: 'AWARD_RATE' }, quantity: 'rank' }],
    direction: 'DOWN',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const literacyActivitiesDerived = {
  'base-tour-participants-per-month': {
    name: { zh: '科普基地月月游月均人数', en: 'Participants of the base tour per month' },
    definition: {
      zh: '期内月月游参加人次除以月数，停办的月份也计入分母；每月名额为 400 名。',
      en: 'Participants of the base tour divided by all months of the period, idle ones included; the quota is 400 a month.',
    },
    unit: { zh: '名/月', en: 'persons per month' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'base-tour-participants', every: 'MONTH' },
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'award-rate-consecutive-years': {
    name: { zh: '获奖率连续第一年数', en: 'Consecutive years first by award rate' },
    definition: {
      zh: '截至期内最近一次名次，优秀科普作品获奖率连续位列全省第一的年数；其前任一年缺数或非第一即中断。',
      en: 'Years in a row, up to the latest rank observed in the period, in which the award rate ranked first; a missing year or another rank before it ends the run.',
    },
    unit: { zh: '年', en: 'years' },
    measure: 'DERIVED',
    formula: { op: 'run', of: 'award-rate-rank', equals: 1 },
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof literacyActivities>>
