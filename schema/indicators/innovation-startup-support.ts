import type { DerivedIndicator, MeasuredIndicator } from './indicator.ts'

/** 创业服务, paragraph 14: the weekly salon, grants for activities, policy handbooks. */
export const innovationStartupSupport = {
  salons: {
    name: { zh: '线下科创沙龙', en: 'Offline sci-tech salons' },
    definition: {
      zh: '线下举办的“科创沙龙”分享会，每期计一次；纯线上举办的不计。',
      en: 'Sci-tech Salon sessions held on site; sessions held online only are left out.',
    },
    unit: { zh: '期', en: 'sessions' },
    measure: 'SUM',
    counts: [{ of: 'Salon', where: { online: false } }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'salon-experiences': {
    name: { zh: '科创沙龙分享创业经验', en: 'Start-up experiences shared at salons' },
    definition: {
      zh: '在科创沙龙上分享并记录的创业经验，每个分享计一个；同一人另讲新内容再计一次。',
      en: 'Start-up experiences shared at salons and recorded, one for each talk; a speaker with a new talk counts again.',
    },
    unit: { zh: '个', en: 'talks' },
    measure: 'SUM',
    counts: [{ of: 'Salon', quantity: { count: 'talks' }, relation: 'talksRelation' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'salon-participants': {
    name: { zh: '科创沙龙引导科技工作者', en: 'Workers guided at salons' },
    definition: {
      zh: '科创沙龙各期到会科技工作者人数之和，同一人每到会一期计一次。',
      en: 'Attendance of salons added up, so that a worker who comes to two salons counts twice.',
    },
    unit: { zh: '名', en: 'attendances' },
    measure: 'SUM',
    counts: [{ of: 'Salon', quantity: 'attendance' }],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'funded-activities': {
    name: { zh: '资助创新创业活动', en: 'Innovation activities subsidised' },
    definition: {
      zh: '按创新创业活动资助管理办法获得资助的活动，以批准资助日期计，每个活动计一次；分期拨付不重复计。',
      en: 'Activities granted a subsidy under the innovation-activity rules, by date of approval; payment in instalments does not count twice.',
    },
    unit: { zh: '个', en: 'activities' },
    measure: 'SUM',
    counts: [
      {
        of: 'Grant',
        where: { 'policy.purpose': 'INNOVATION_ACTIVITY', approved: { given: true } },
        day: 'approvedOn',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'association',
  },
  'funded-amount': {
    name: { zh: '创新创业活动资助金额', en: 'Subsidies for innovation activities' },
    definition: {
      zh: '按同一办法批准的资助金额之和，以批准日期计；核减或收回的按差额调整。',
      en: 'Subsidies approved under those rules, by date of approval; an amount cut or paid back lowers the sum by the difference.',
    },
    unit: { zh: '元', en: 'yuan' },
    measure: 'SUM',
    counts: [
      {
        of: 'Grant',
        where: { 'policy.purpose': 'INNOVATION_ACTIVITY', approved: { given: true } },
        quantity: 'approved',
        day: 'approvedOn',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'association',
  },
  'handbook-copies': {
    name: { zh: '政策汇编和创业百问印发量', en: 'Policy and start-up handbooks printed' },
    definition: {
      zh: '《创新创业政策汇编》和《创业百问》印发册数之和，以印制批次日期计；库存未发出的也计入。',
      en: 'Printed copies of the policy compilation and the start-up questions, by date of the print run, distributed or still in stock.',
    },
    unit: { zh: '册', en: 'copies' },
    measure: 'SUM',
    counts: [
      { of: 'Handbook', items: 'printRuns', quantity: 'printRuns.copies', day: 'printRuns.printedOn' },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'handbook-clicks': {
    name: { zh: '政策汇编和创业百问网络版点击量', en: 'Clicks on the online handbooks' },
    definition: {
      zh: '两种读物网络版页面的点击次数，同一读者多次点击逐次计；不是读者人数，也不是点击率。',
      en: 'Page clicks on the online editions, every click of a reader counted; neither a number of readers nor a rate.',
    },
    unit: { zh: '次', en: 'clicks' },
    measure: 'SUM',
    counts: [
      {
        of: 'Handbook',
        items: 'views',
        quantity: 'views.clicks',
        day: 'views.month',
        relation: 'views.clicksRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
  'handbook-beneficiaries': {
    name: { zh: '政策汇编和创业百问惠及创业者', en: 'Entrepreneurs reached by the handbooks' },
    definition: {
      zh: '主编单位按发放和浏览情况估算的受益人次之和；属估算数，无法由逐人记录推得。',
      en: 'Reach as estimated by the publishing unit from distribution and page views; an estimate that no list of persons supports.',
    },
    unit: { zh: '人次', en: 'person-times' },
    measure: 'SUM',
    counts: [
      {
        of: 'Handbook',
        items: 'estimates',
        quantity: 'estimates.people',
        day: 'estimates.estimatedOn',
        relation: 'estimates.peopleRelation',
      },
    ],
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
} as const satisfies Record<string, MeasuredIndicator>

export const innovationStartupSupportDerived = {
  'salon-per-week': {
    name: { zh: '科创沙龙周均期数', en: 'Sci-tech salons per week' },
    definition: {
      zh: '期内线下科创沙龙期数除以 ISO 周数，节假日所在周也计入分母；1 相当于每周一次。',
      en: 'Offline salons divided by the ISO weeks of the period, holiday weeks included; 1 is one a week.',
    },
    unit: { zh: '次/周', en: 'sessions per week' },
    measure: 'DERIVED',
    formula: { op: 'per', of: 'salons', every: 'WEEK' },
    direction: 'UP',
    service: 'INNOVATION',
    home: 'incubators',
  },
} as const satisfies Record<string, DerivedIndicator<keyof typeof innovationStartupSupport>>
