import { stated } from './stated.ts'

const source = 'huaian-2010'
const negotiation = ['2010-07-01', '2010-09-30'] as const
const campaign = ['2010-06-01', '2010-09-30'] as const
const endOf2009 = ['2009-12-31', '2009-12-31'] as const
const sinceStart = ['2008-01-01', '2010-06-11'] as const
const specialEvents = ['2010-08-01', '2010-09-30'] as const
const september = ['2010-09-01', '2010-09-30'] as const

/** 科洽会 of 2010: negotiations, platforms, special events and what had to be reported by when, from paragraph 19. */
export const huaianReporting = [
  ...stated(source, 'RULE', negotiation, {
    'negotiation-months': {
      at: [15, 19],
      said: ['3', 'EXACT', '三個月'],
      label: { zh: '对接洽谈集中月份数', en: 'Months of concentrated negotiation' },
      unit: { zh: '个月', en: 'months' },
    },
    'monthly-negotiation-report-day': {
      at: [16, 19],
      said: ['20', 'AT_MOST', '每月20日前'],
      label: { zh: '对接洽谈及签约动态每月报送期限', en: 'Monthly deadline for negotiation reports' },
      unit: { zh: '日', en: 'day of the month' },
    },
  }),
  ...stated(source, 'RULE', campaign, {
    'negotiation-attention-points': {
      at: [17, 20],
      said: ['4', 'EXACT', '四個問題'],
      label: { zh: '对接洽谈注意事项数', en: 'Points of attention for negotiation' },
      unit: { zh: '个', en: 'points' },
    },
    'monthly-key-enterprise-report-day': {
      at: [19, 24],
      said: ['20', 'AT_MOST', '每月20日前'],
      label: { zh: '重点企业产学研合作情况每月报送期限', en: 'Monthly deadline for key-enterprise reports' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'platform-strand-window': {
      at: [20, 25],
      said: ['4', 'EXACT', '6月-9月'],
      label: { zh: '长效平台建设活动时间窗', en: 'Window for building platforms' },
      unit: { zh: '个月', en: 'months' },
    },
    'platform-tasks': {
      at: [21, 26],
      said: ['3', 'EXACT', '三個方面'],
      label: { zh: '长效平台建设工作内容数', en: 'Tasks of building platforms' },
      unit: { zh: '个', en: 'tasks' },
    },
    'network-platform-deadline': {
      at: [22, 28],
      said: ['31', 'AT_MOST', '7月底前'],
      label: { zh: '产学研合作网络平台建设完成期限', en: 'Deadline of county network platforms' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'transfer-centre-deadline': {
      at: [24, 30],
      said: ['31', 'AT_MOST', '7月底前'],
      label: { zh: '科技成果转化服务中心达标期限', en: 'Deadline for transfer centres to qualify' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'special-event-work-items': {
      at: [26, 34],
      said: ['4', 'EXACT', '4方面'],
      label: { zh: '系列专题活动工作方面数', en: 'Items of work in special events' },
      unit: { zh: '个', en: 'tasks' },
    },
    'special-event-plan-deadline': {
      at: [29, 42],
      said: ['20', 'AT_MOST', '7月20日前'],
      label: { zh: '各专题活动方案报送期限', en: 'Deadline of special-event plans' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'summary-deadline': {
      at: [31, 45],
      said: ['10', 'AT_MOST', '9月10日前'],
      label: { zh: '活动总结报送期限', en: 'Deadline for campaign summaries' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'key-signing-material-deadline': {
      at: [32, 45],
      said: ['10', 'AT_MOST', '9月10日前'],
      label: { zh: '重点签约项目材料报送期限', en: 'Deadline of material on key signings' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'contact-list-deadline': {
      at: [34, 49],
      said: ['30', 'AT_MOST', '6月30日前'],
      label: { zh: '组织机构人员名单及联系方式报送期限', en: 'Deadline of rosters and contacts' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'annex1-year': {
      at: [35, 51],
      said: ['2009', 'EXACT', '2009'],
      label: { zh: '附件1标题所写年份', en: 'Year in the title of annex 1' },
      unit: { zh: '年', en: 'calendar year' },
    },
    'inspection-start-month': {
      at: [36, 51],
      said: ['6', 'EXACT', '6月份'],
      label: { zh: '督查开始月份', en: 'Month in which supervision starts' },
      unit: { zh: '月', en: 'month of the year' },
    },
    'inspections-per-month': {
      at: [37, 51],
      said: ['1', 'EXACT', '每月'],
      label: { zh: '每月督查次数', en: 'Supervision rounds a month' },
      unit: { zh: '次/月', en: 'rounds per month' },
    },
    'leadership-groups-notified': {
      at: [38, 51],
      said: ['4', 'EXACT', '四套班子'],
      label: { zh: '简报通报的市级领导班子数', en: 'Leadership bodies sent the bulletin' },
      unit: { zh: '套', en: 'bodies' },
    },
  }),
  ...stated(source, 'FIGURE', endOf2009, {
    'previous-editions': {
      at: [18, 22],
      said: ['8', 'EXACT', '前八屆'],
      label: { zh: '此前已举办届数', en: 'Previous editions of the fair' },
      unit: { zh: '届', en: 'editions' },
    },
  }),
  ...stated(source, 'RULE', sinceStart, {
    'transfer-centre-start-year': {
      at: [23, 30],
      said: ['2008', 'EXACT', '2008年'],
      label: { zh: '科技成果转化服务中心开始建设年份', en: 'Year transfer centres began' },
      unit: { zh: '年', en: 'calendar year' },
    },
  }),
  ...stated(source, 'RULE', specialEvents, {
    'special-events-window': {
      at: [25, 33],
      said: ['2', 'EXACT', '8月至9月'],
      label: { zh: '系列专题活动集中时间窗', en: 'Window of special events' },
      unit: { zh: '个月', en: 'months' },
    },
    'county-events-window': {
      at: [28, 37],
      said: ['2', 'EXACT', '8-9月份'],
      label: { zh: '县（区）专题活动时间窗', en: 'Window of county special events' },
      unit: { zh: '个月', en: 'months' },
    },
  }),
  ...stated(source, 'TARGET', specialEvents, {
    'county-topics': {
      at: [27, 36],
      said: ['1', 'AT_LEAST', '1-2個'],
      label: { zh: '每县（区）选择专题主题数', en: 'Topics each county chooses' },
      unit: { zh: '个/县区', en: 'topics per county' },
    },
  }),
  ...stated(source, 'TARGET', september, {
    'centralised-signing-projects': {
      at: [30, 44],
      said: ['40', 'ABOUT', '40個左右'],
      label: { zh: '集中签约重点对接项目数', en: 'Key projects for the closing ceremony' },
      unit: { zh: '个', en: 'projects' },
    },
  }),
  ...stated(source, 'FIGURE', campaign, {
    'committee-groups': {
      at: [33, 49],
      said: ['3', 'EXACT', '3個工作組'],
      label: { zh: '组委会工作组数', en: 'Working groups of the committee' },
      unit: { zh: '个', en: 'groups' },
    },
  }),
]
