import type { MeasuredIndicator } from './indicator.ts'

/** 科普队伍, paragraph 20: who carries science popularization, as on the last day of the period. */
export const literacyTeams = {
  'leading-group-members': {
    name: { zh: '全民科学素质领导小组成员单位', en: 'Members of the science-literacy leading group' },
    definition: {
      zh: '期末市全民科学素质工作领导小组的成员单位，以调整文件为准；机构合并后按一家计。',
      en: 'Member units of the science-literacy leading group at the end of the period, by its latest document; merged bodies count once.',
    },
    unit: { zh: '家', en: 'organizations' },
    measure: 'STOCK',
    counts: [{ of: 'CommitteeUnit', where: { committee: 'LITERACY_LEADING_GROUP' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'association',
  },
  volunteers: {
    name: { zh: '科技志愿者', en: 'Science volunteers' },
    definition: {
      zh: '期末在册的科技志愿者，按人计；注销之日起不计，当期是否参加服务不影响此数。',
      en: 'Registered science volunteers at the end of the period, whether or not they served in it; each leaves the count on the day of deregistration.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'ScienceRole', where: { role: 'VOLUNTEER' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  lecturers: {
    name: { zh: '科普讲师团成员', en: 'Members of the science lecturers corps' },
    definition: {
      zh: '期末在聘的科普讲师团成员，按人计；聘期届满未续聘的不计。',
      en: 'Members of the science lecturers corps with a valid appointment at the end of the period; an expired one counts no more.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'ScienceRole', where: { role: 'LECTURER' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'community-science-officers': {
    name: { zh: '社区科普员', en: 'Community science officers' },
    definition: {
      zh: '期末在岗的社区科普员，按人计；一人兼任两个社区的只计一名。',
      en: 'Community science officers in post at the end of the period; a person serving two communities counts once.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'ScienceRole', where: { role: 'COMMUNITY_OFFICER' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'four-chiefs': {
    name: { zh: '“四长”队伍', en: 'The four-chiefs network' },
    definition: {
      zh: '期末在册的医院院长、学校校长、农机站站长和企业董事长，按人计；一人兼两职只计一名，离任即不计。',
      en: 'Hospital heads, school heads, farm-machinery station heads and enterprise chairs on the list at the end of the period; two posts count once, leaving office ends it.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'Chief', lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'association',
  },
} as const satisfies Record<string, MeasuredIndicator>
