import { stated } from './stated.ts'

const source = 'huaian-2010'
const campaign = ['2010-06-01', '2010-09-30'] as const
const lateMay = ['2010-05-21', '2010-05-31'] as const
const earlyJune = ['2010-06-01', '2010-06-10'] as const

/** 科洽会 of 2010: the campaign, its goals and its survey of demands, paragraphs 9–15. */
export const huaianCampaign = [
  ...stated(source, 'FIGURE', campaign, {
    'edition-ordinal': {
      at: [1, 9],
      said: ['9', 'EXACT', '第九屆'],
      label: { zh: '本届科洽会届次', en: 'Ordinal of this fair' },
      unit: { zh: '届', en: 'edition number' },
    },
  }),
  ...stated(source, 'RULE', lateMay, {
    'draft-plan-month': {
      at: [2, 9],
      said: ['5', 'EXACT', '五月底'],
      label: { zh: '活动方案初稿形成时间', en: 'Draft of the plan finished' },
      unit: { zh: '月', en: 'month of the year' },
    },
  }),
  ...stated(source, 'RULE', earlyJune, {
    'plan-approval-month': {
      at: [3, 9],
      said: ['6', 'EXACT', '六月上旬'],
      label: { zh: '活动方案报市政府同意时间', en: 'Plan approved by the city government' },
      unit: { zh: '月', en: 'month of the year' },
    },
  }),
  ...stated(source, 'RULE', campaign, {
    'campaign-window': {
      at: [4, 9],
      said: ['4', 'EXACT', '6月-9月'],
      label: { zh: '科洽会活动时间窗', en: 'Window of the campaign' },
      unit: { zh: '个月', en: 'months' },
    },
    'campaign-duration-months': {
      at: [5, 9],
      said: ['4', 'EXACT', '四個月'],
      label: { zh: '科洽会持续时间', en: 'Duration of the campaign' },
      unit: { zh: '个月', en: 'months' },
    },
    'four-ones-goals': {
      at: [6, 9],
      said: ['4', 'EXACT', '四個一'],
      label: { zh: '“四个一”目标数', en: 'Goals of the campaign, a batch each' },
      unit: { zh: '个', en: 'goals' },
    },
    'work-strands': {
      at: [7, 9],
      said: ['3', 'EXACT', '三個方面'],
      label: { zh: '活动重点工作方面数', en: 'Strands of work in the campaign' },
      unit: { zh: '个', en: 'strands' },
    },
    'matchmaking-window': {
      at: [8, 10],
      said: ['4', 'EXACT', '6月至9月'],
      label: { zh: '产学研对接与项目洽谈活动时间窗', en: 'Window of matchmaking and negotiation' },
      unit: { zh: '个月', en: 'months' },
    },
    'matchmaking-goals': {
      at: [9, 11],
      said: ['2', 'EXACT', '兩個目標'],
      label: { zh: '对接洽谈部分服务的目标数', en: 'Goals that matchmaking serves' },
      unit: { zh: '个', en: 'goals' },
    },
    'matchmaking-tasks': {
      at: [10, 11],
      said: ['3', 'EXACT', '三個方面'],
      label: { zh: '对接洽谈部分工作内容数', en: 'Tasks of matchmaking' },
      unit: { zh: '个', en: 'tasks' },
    },
    'demand-survey-deadline': {
      at: [11, 14],
      said: ['20', 'AT_MOST', '7月20日前'],
      label: { zh: '技术难题和需求排查完成期限', en: 'Deadline of the demand survey' },
      unit: { zh: '日', en: 'day of the month' },
    },
    'demand-survey-attention-points': {
      at: [12, 15],
      said: ['2', 'EXACT', '兩個問題'],
      label: { zh: '需求排查注意事项数', en: 'Points of attention for the demand survey' },
      unit: { zh: '个', en: 'points' },
    },
    'enterprise-revenue-threshold': {
      at: [13, 15],
      said: ['20000000', 'AT_LEAST', '2000萬元以上'],
      label: { zh: '纳入排查的企业销售收入门槛', en: 'Sales from which an enterprise is surveyed' },
      unit: { zh: '元', en: 'yuan' },
    },
  }),
  ...stated(source, 'TARGET', campaign, {
    'demands-per-enterprise': {
      at: [14, 15],
      said: ['1', 'AT_LEAST', '1-2個'],
      label: { zh: '每家企业至少排出的技术需求数', en: 'Least demands of each surveyed enterprise' },
      unit: { zh: '个/家', en: 'demands per enterprise' },
    },
  }),
]
