import type { MeasuredIndicator } from './indicator.ts'

/** 企业创新, paragraph 13: achievement bank, technology managers, 产学研 (industry-university-research), TRIZ classes. */
export const innovationEnterprise = {
  'info-bank-enterprises': {
    name: { zh: '科技信息库注册应用企业', en: 'Enterprises registered with the achievement bank' },
    definition: {
      zh: '期内在科技信息成果库注册并开通应用的本地企业，以首次注册日期计；注销后重新注册的不再计。',
      en: 'Local enterprises that registered with the achievement information bank in the period, by first registration; registering again adds none.',
    },
    unit: { zh: '家', en: 'enterprises' },
    measure: 'SUM',
    counts: [{ of: 'AchievementBankRegistration' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'conversion-benefit': {
    name: { zh: '成果转化经济效益', en: 'Economic benefit of converted achievements' },
    definition: {
      zh: '企业应用科技信息库成果取得的经济效益之和，由企业按年度申报；为企业口径，未经审计。',
      en: 'Economic benefit that enterprises declared, year by year, from achievements found in the bank; their own figures, not audited.',
    },
    unit: { zh: '元', en: 'yuan' },
    measure: 'SUM',
    counts: [
      {
        of: 'AchievementBankRegistration',
        items: 'benefits',
        quantity: 'benefits.amount',
        day: 'benefits.declaredOn',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'patent-cases': {
    name: { zh: '专利转化案例', en: 'Patent conversion cases' },
    definition: {
      zh: '征集并入库的专利转化案例，每篇计一次，以入库日期计；未通过审核的来稿不计。',
      en: 'Patent conversion cases collected and admitted to the library, by date of admission; submissions that failed review are left out.',
    },
    unit: { zh: '篇', en: 'cases' },
    measure: 'SUM',
    counts: [{ of: 'PatentCase' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'empowered-enterprises': {
    name: { zh: '赋能科技企业', en: 'Technology enterprises empowered' },
    definition: {
      zh: '通过“伍佰”计划、企业问诊或科技信息库得到服务的科技企业，期内无论受几次、几类服务只计一家。',
      en: 'Distinct technology enterprises served by the Five Hundred plan, the enterprise clinic or the achievement bank, however often and by however many of them.',
    },
    unit: { zh: '家', en: 'enterprises' },
    measure: 'DISTINCT',
    counts: [
      { of: 'AchievementBankRegistration', subject: 'enterprise' },
      { of: 'EnterpriseService', subject: 'enterprise' },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'tech-manager-experts': {
    name: { zh: '技术经理人入企专家', en: 'Experts sent as technology managers' },
    definition: {
      zh: '期内被选派参加技术经理人入企行动的专家，按人计；同一专家服务多家企业只计一名。',
      en: 'Distinct experts selected for the technology-manager action in the period; one who serves several enterprises counts once.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [{ of: 'TechnologyManagerAssignment', subject: 'expert' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'tech-manager-problems': {
    name: { zh: '技术经理人解决技术难题', en: 'Problems solved by technology managers' },
    definition: {
      zh: '技术经理人入企专家帮助解决的技术难题，以企业确认解决的日期计；尚在攻关的不计。',
      en: 'Technical problems of enterprises solved by those experts, on the day the enterprise confirmed it; problems still worked on are left out.',
    },
    unit: { zh: '个', en: 'problems' },
    measure: 'SUM',
    counts: [{ of: 'TechnologyManagerAssignment', items: 'problems', day: 'problems.solvedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'iur-activities': {
    name: { zh: '产学研活动', en: 'Industry-university-research activities' },
    definition: {
      zh: '高校产学研合作创新联盟及市科协系统举办的产学研活动，每场计一次；学术活动月和展洽会的场次另计。',
      en: 'Industry-university-research activities of the alliance and the association, one for each; those of the Academic Month and the Expo are counted there.',
    },
    unit: { zh: '场', en: 'activities' },
    measure: 'SUM',
    counts: [
      {
        of: 'CooperationActivity',
        where: { frame: ['ALLIANCE', 'ASSOCIATION'] },
        shares: { items: 'coHosts' },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'iur-contracts': {
    name: { zh: '产学研合同', en: 'Industry-university-research contracts' },
    definition: {
      zh: '期内签订的产学研合同，以签订日期计，每份计一项；补充协议不另计，意向书不计。',
      en: 'Industry-university-research contracts signed in the period, by date of signing; supplements add none and letters of intent are left out.',
    },
    unit: { zh: '项', en: 'contracts' },
    measure: 'SUM',
    counts: [{ of: 'CooperationProject', day: 'contractedOn' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'joint-applications': {
    name: { zh: '校企联合申报项目', en: 'Joint project applications' },
    definition: {
      zh: '高校与企业联合申报的科技项目，以申报日期计；是否获批不影响此数，同一项目再次申报再计一次。',
      en: 'Projects for which universities and enterprises applied jointly, by date of application and whether approved or not; a renewed application counts again.',
    },
    unit: { zh: '个', en: 'applications' },
    measure: 'SUM',
    counts: [{ of: 'JointApplication' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'iur-contract-amount': {
    name: { zh: '产学研合同金额', en: 'Amount of industry-university-research contracts' },
    definition: {
      zh: '期内签订的产学研合同载明的金额之和，含尚未到账部分；合同变更按差额调整。',
      en: 'Amounts stated in the contracts signed in the period, paid or not; an amended contract changes the sum by the difference.',
    },
    unit: { zh: '元', en: 'yuan' },
    measure: 'SUM',
    counts: [
      { of: 'CooperationProject', quantity: 'amount', day: 'contractedOn', relation: 'amountRelation' },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'cooperation',
  },
  'triz-classes': {
    name: { zh: 'TRIZ 培训班', en: 'TRIZ classes' },
    definition: {
      zh: '已开办的 TRIZ 创新方法培训班，每期计一次，以开班日期计；分阶段授课的一期只计一次。',
      en: 'TRIZ innovation-method classes held, by opening date; a class taught in several stages is one class.',
    },
    unit: { zh: '期', en: 'classes' },
    measure: 'SUM',
    counts: [{ of: 'TrainingClass', where: { course: { text: 'TRIZ' } } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'triz-problems': {
    name: { zh: 'TRIZ 解决技术难题', en: 'Problems solved through TRIZ' },
    definition: {
      zh: '学员带入 TRIZ 培训班并在班上或班后解决的企业技术难题，每个计一项；尚未解决的不计。',
      en: 'Enterprise problems brought to a TRIZ class and marked solved in its record; unsolved ones are left out.',
    },
    unit: { zh: '项', en: 'problems' },
    measure: 'SUM',
    counts: [
      {
        of: 'TrainingClass',
        where: { course: { text: 'TRIZ' }, problems: { some: { solved: true } } },
        quantity: { count: 'problems', where: { solved: true } },
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
  'triz-talents': {
    name: { zh: 'TRIZ 培养企业创新人才', en: 'Enterprise innovators trained in TRIZ' },
    definition: {
      zh: '完成 TRIZ 培训的企业创新人才，按人计；期内参加多期只计一名，中途退学的不计。',
      en: 'Distinct people from enterprises who completed a TRIZ class; several classes in the period count once and drop-outs are left out.',
    },
    unit: { zh: '名', en: 'persons' },
    measure: 'DISTINCT',
    counts: [
      {
        of: 'TrainingClass',
        items: 'trainees',
        where: { course: { text: 'TRIZ' }, 'trainees.completed': true },
        subject: 'trainees.person',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'events',
  },
} as const satisfies Record<string, MeasuredIndicator>
