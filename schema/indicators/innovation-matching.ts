import type { MeasuredIndicator } from './indicator.ts'

/** 产学研对接, what the “双十百千” action plan sets itself: universities, industries, experts, enterprises, students, projects. */
export const innovationMatching = {
  'matched-universities': {
    name: { zh: '产学研合作高校', en: 'Universities in cooperation' },
    definition: {
      zh: '期内与企业达成产学研合作协议的高校院所，按单位计；达成多项的只计一所，仅有意向的不计。',
      en: 'Distinct universities and institutes that reached an agreement with an enterprise in the period; several agreements count once, intentions not at all.',
    },
    unit: { zh: '所', en: 'institutions' },
    measure: 'DISTINCT',
    counts: [{ of: 'CooperationProject', subject: 'partner', day: 'agreedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'matched-industries': {
    name: { zh: '产学研合作产业', en: 'Industries in cooperation' },
    definition: {
      zh: '期内达成产学研合作协议的项目所属产业，按产业目录计，同一产业只计一个；未标明产业的不计。',
      en: 'Distinct industries of the projects agreed on in the period, by the list of industries; projects that name none are left out.',
    },
    unit: { zh: '个', en: 'industries' },
    measure: 'DISTINCT',
    counts: [{ of: 'CooperationProject', subject: 'industry', day: 'agreedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'linked-experts': {
    name: { zh: '挂钩联系企业的专家', en: 'Experts linked with enterprises' },
    definition: {
      zh: '期内开始挂钩联系企业或到企业兼职的专家教授，按人计；一人联系多家企业只计一名，科技镇长团成员和政策辅导员不计。',
      en: 'Distinct professors and experts who began a link with or a part-time post in an enterprise in the period; delegation members and policy tutors are left out.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [{ of: 'EnterpriseLink', where: { kind: 'EXPERT_POST' }, subject: 'person' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'linked-enterprises': {
    name: { zh: '专家挂钩联系的企业', en: 'Enterprises linked with experts' },
    definition: {
      zh: '期内开始由专家教授挂钩联系的企业，按家计；一家企业由多名专家联系只计一家，走访不等于挂钩。',
      en: 'Distinct enterprises with which an expert began a link in the period; several experts count once, and a visit is not a link.',
    },
    unit: { zh: '家', en: 'enterprises' },
    measure: 'DISTINCT',
    counts: [{ of: 'EnterpriseLink', where: { kind: 'EXPERT_POST' }, subject: 'enterprise' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'incubated-students': {
    name: { zh: '入驻孵化器的学生', en: 'Students settled in incubators' },
    definition: {
      zh: '期内随创业团队入驻孵化器的学生，按人计；参观的不计，教师创业团队中的教师不计，期内两次入驻只计一名。',
      en: 'Distinct students who settled in an incubator with a start-up team in the period; visitors and teachers are left out.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'StartupTeam',
        items: 'members',
        where: { 'members.role': 'STUDENT' },
        subject: 'members.person',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'matched-projects': {
    name: { zh: '产学研合作项目', en: 'Cooperation projects agreed on' },
    definition: {
      zh: '期内达成协议的产学研合作项目，以达成协议之日计，每项计一次；其后签订合同、落地不另计，仅有意向的不计。',
      en: 'Cooperation projects agreed on in the period, on the day of the agreement; contract and landing add none, intentions are left out.',
    },
    unit: { zh: '项', en: 'projects' },
    measure: 'SUM',
    counts: [{ of: 'CooperationProject', day: 'agreedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
} as const satisfies Record<string, MeasuredIndicator>
