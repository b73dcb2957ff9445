import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 科技智库, paragraphs 26–27: its members, research topics, proposals and the journal. */
export const decisionsThinkTank = {
  'committee-members': {
    name: { zh: '科协委员', en: 'Members of the association committee' },
    definition: {
      zh: '期末在任的市科协委员，以代表大会和全委会决定为准；届中调整自决定之日起计。',
      en: 'Members of the association committee in office at the end of the period; changes between congresses count from the day of the decision.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'STOCK',
    counts: [{ of: 'CommitteeSeat', where: { committee: 'ASSOCIATION' }, lastDay: 'endsOn' }],
    direction: 'NEUTRAL',
    service: 'DECISIONS',
    home: 'association',
  },
  'municipal-societies': {
    name: { zh: '市级学会', en: 'Municipal societies' },
    definition: {
      zh: '期末在册的市级学会、协会、研究会，已注销或脱离的不计；学会的分支机构不单独计。',
      en: 'Municipal societies on the register at the end of the period; dissolved ones are left out and branches of a society do not count by themselves.',
    },
    unit: { zh: '家', en: 'organizations' },
    measure: 'STOCK',
    counts: [{ of: 'Admission', where: { kind: 'SOCIETY' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'association',
  },
  'university-associations': {
    name: { zh: '高校科协', en: 'University associations' },
    definition: {
      zh: '期末在册的高等学校科协，每校计一家；二级学院的科协小组不计。',
      en: 'Associations for science and technology of universities on the register at the end of the period, one for each university; groups in faculties are left out.',
    },
    unit: { zh: '家', en: 'organizations' },
    measure: 'STOCK',
    counts: [{ of: 'Admission', where: { kind: 'UNIVERSITY_ASSOCIATION' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'association',
  },
  'enterprise-institutes': {
    name: { zh: '企业创新研究院', en: 'Enterprise innovation institutes' },
    definition: {
      zh: '期末在册的企业创新研究院，以授牌日期起计；企业注销或摘牌之日起不计。',
      en: 'Enterprise innovation institutes on the register at the end of the period, from the day of naming until the enterprise closes or the name is withdrawn.',
    },
    unit: { zh: '个', en: 'organizations' },
    measure: 'STOCK',
    counts: [{ of: 'Admission', where: { kind: 'ENTERPRISE_INSTITUTE' }, lastDay: 'endsOn' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'association',
  },
  'research-topics': {
    name: { zh: '软科学立项课题', en: 'Soft-science topics approved' },
    definition: {
      zh: '期内批准立项的软科学研究课题，以立项日期计；申报未立项的不计，延期结题不另计。',
      en: 'Soft-science research projects approved in the period, by date of approval; refused applications are left out and an extension adds none.',
    },
    unit: { zh: '个', en: 'projects' },
    measure: 'SUM',
    counts: [{ of: 'ResearchTopic', where: { stage: { not: ['APPLIED', 'REFUSED'] } }, day: 'approvedOn' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'think-tank',
  },
  'report-compilations': {
    name: { zh: '科技智库研究报告汇编', en: 'Compilations of think-tank reports' },
    definition: {
      zh: '期内编印的《常州市科技智库研究报告汇编》，每部计一次，计入印发年份；分册不另计。',
      en: 'Yearly compilations of think-tank reports issued in the period, in the year of issue; parts of one volume count once.',
    },
    unit: { zh: '部', en: 'volumes' },
    measure: 'SUM',
    counts: [{ of: 'ThinkTankReport', where: { kind: 'COMPILATION' } }],
    direction: 'NEUTRAL',
    service: 'DECISIONS',
    home: 'think-tank',
  },
  'proposals-submitted': {
    name: { zh: '呈报市领导的建议', en: 'Proposals submitted to the city leadership' },
    definition: {
      zh: '呈报市委、市政府的科技工作者建议，每篇计一次，以首次呈报日期计；补充后再报的不另计。',
      en: 'Proposals submitted to the municipal Party committee and government, by first submission; a supplemented proposal does not count again.',
    },
    unit: { zh: '篇', en: 'proposals' },
    measure: 'SUM',
    counts: [{ of: 'Proposal', day: 'firstSubmittedOn' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'think-tank',
  },
  'proposals-instructed': {
    name: { zh: '获市领导批示的建议', en: 'Proposals with instructions from leaders' },
    definition: {
      zh: '获市领导及以上书面批示的建议，按篇计，多位领导批示同一篇只计一次；以首次批示日期计。',
      en: 'Distinct proposals with a written instruction from a municipal or higher leader; instructions of several leaders on one proposal count once.',
    },
    unit: { zh: '篇', en: 'proposals' },
    measure: 'DISTINCT',
    counts: [{ of: 'Proposal', day: 'firstInstructedOn', subject: 'title' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'think-tank',
  },
  'journal-issues': {
    name: { zh: '《常州自然科学》期数', en: 'Issues of Changzhou Natural Science' },
    definition: {
      zh: '编辑印发的《常州自然科学》，每期计一次，以印发日期计；合刊按一期计。',
      en: 'Issues of the journal edited and sent out, by date of issue; a double issue counts once.',
    },
    unit: { zh: '期', en: 'issues' },
    measure: 'SUM',
    counts: [{ of: 'JournalIssue' }],
    direction: 'UP',
    service: 'DECISIONS',
    home: 'think-tank',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const decisionsThinkTankDerived = {
  'report-compilation-per-year': {
    name: { zh: '研究报告汇编年均部数', en: 'Compilations of reports per year' },
    definition: {
      zh: '期内研究报告汇编部数除以年数；1 表示每年一部，未编印的年份也计入分母。',
      en: 'Compilations divided by the years of the period, years without one included; 1 means every year.',
    },
    unit: { zh: '部/年', en: 'volumes per year' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'report-compilations', every: 'YEAR' },
    direction: 'NEUTRAL',
    service: 'DECISIONS',
    home: 'think-tank',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof decisionsThinkTank>>
