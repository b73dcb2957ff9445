import type { MeasuredIndicator } from './indicator.ts'

/** 青少年科技教育, paragraph 19: clubs, contests, camps and talent plans. */
export const literacyYouth = {
  'youth-clubs': {
    name: { zh: '青少年科技俱乐部', en: 'Youth science clubs' },
    definition: {
      zh: '期内命名的青少年科技俱乐部，以命名日期计，每家计一次；年度复核不另计。',
      en: 'Youth science clubs named in the period, by date of naming; a yearly check adds none.',
    },
    unit: { zh: '家', en: 'clubs' },
    measure: 'SUM',
    counts: [{ of: 'ScienceBase', where: { kind: 'YOUTH_CLUB' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'youth-contests': {
    name: { zh: '市级青少年科技竞赛', en: 'Municipal youth science contests' },
    definition: {
      zh: '举办的市级青少年科技竞赛，每场计一次；同一竞赛的校级、区级选拔不计。',
      en: 'Municipal science contests for young people, one for each; the preliminaries of schools and districts are left out.',
    },
    unit: { zh: '场', en: 'contests' },
    measure: 'SUM',
    counts: [{ of: 'YouthContest' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'youth-contest-students': {
    name: { zh: '青少年科技竞赛学生人次', en: 'Pupils in youth science contests' },
    definition: {
      zh: '市级青少年科技竞赛参赛中小学生人数之和，同一学生每参赛一场计一次；报名未参赛的不计。',
      en: 'Pupils who competed in municipal contests, once for each contest; those who signed up but did not appear are left out.',
    },
    unit: { zh: '人次', en: 'entries' },
    measure: 'SUM',
    counts: [{ of: 'YouthContest', quantity: 'pupils' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'youth-contest-tutors': {
    name: { zh: '青少年科技竞赛辅导员人次', en: 'Tutors in youth science contests' },
    definition: {
      zh: '带队参加市级竞赛的科技辅导员和教师人数之和，每场每人计一次，与所带学生人数无关。',
      en: 'Science tutors and teachers accompanying entries, once per person and contest whatever the number of pupils they bring.',
    },
    unit: { zh: '人次', en: 'participations' },
    measure: 'SUM',
    counts: [{ of: 'YouthContest', quantity: 'tutors' }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'science-camp-students': {
    name: { zh: '高校科学营学生', en: 'Pupils at university science camps' },
    definition: {
      zh: '选派参加青少年高校科学营并成行的学生，每营每人计一名；带队教师不计。',
      en: 'Pupils selected who went to a university science camp, one for each camp; accompanying teachers are left out.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'SUM',
    counts: [{ of: 'YouthSelection', where: { programme: 'SCIENCE_CAMP', outcome: 'ATTENDED' } }],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
  'talent-plan-students': {
    name: { zh: '英才计划和后备人才计划学生', en: 'Pupils selected for talent plans' },
    definition: {
      zh: '入选中国科协英才计划或省后备人才计划的学生，以公布日期计；同一学生先后入选两项的计两名。',
      en: 'Pupils selected for the national talent plan or the provincial reserve plan, by date of the result; one selected for both counts in each.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'SUM',
    counts: [
      { of: 'YouthSelection', where: { programme: ['TALENT_PLAN', 'RESERVE_PLAN'], outcome: 'SELECTED' } },
    ],
    direction: 'UP',
    service: 'LITERACY',
    home: 'venues',
  },
} as const satisfies Record<string, MeasuredIndicator>
