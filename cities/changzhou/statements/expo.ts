import { figures, stated } from './stated.ts'

const source = 'expo-2019'
const fair = ['2019-05-18', '2019-05-19'] as const
const endOf2018 = ['2018-12-31', '2018-12-31'] as const
const midApril = ['2019-04-11', '2019-04-20'] as const
const endOf2019 = ['2019-12-31', '2019-12-31'] as const

/** 展洽会 of 2019 as its organizer assessed it. */
export const expo = [
  ...figures(source, 'RULE', null, [[1, 7, 'expo-frequency-per-year', '1', 'EXACT', '每年', '届/年']]),
  ...stated(source, 'RULE', fair, {
    'expo-duration-days': {
      at: [2, 7],
      said: ['2', 'EXACT', '5月18-19日'],
      label: { zh: '展洽会每届天数', en: 'Days of each expo' },
      unit: { zh: '天', en: 'days' },
    },
    'hosts-per-key-guest': {
      at: [17, 33],
      said: ['1', 'EXACT', '一位'],
      label: { zh: '每位重要嘉宾接待责任人数', en: 'Hosts for each key guest' },
      unit: { zh: '位/人', en: 'persons per guest' },
    },
    'coordinators-per-key-activity': {
      at: [18, 33],
      said: ['1', 'EXACT', '一位'],
      label: { zh: '每场重要活动牵头联络人数', en: 'Coordinators for each key activity' },
      unit: { zh: '位/场', en: 'persons per event' },
    },
  }),
  ...figures(source, 'FIGURE', endOf2018, [
    [3, 7, 'editions-held-before', '13', 'EXACT', '十三届', '届', 'expo-editions-held'],
  ]),
  ...figures(source, 'FIGURE', fair, [
    [4, 9, 'edition-ordinal', '14', 'EXACT', '第十四届', '届', 'expo-edition-ordinal'],
    [5, 9, 'themes', '5', 'EXACT', '五个方面', '个', 'expo-themes'],
    [6, 13, 'invited-organizations', '120', 'AT_LEAST', '120余家', '家', 'expo-invited-organizations'],
    [7, 13, 'invited-guests', '500', 'AT_LEAST', '500多位', '位', 'expo-invited-guests'],
    [8, 13, 'domestic-universities', '50', 'AT_LEAST', '50多家', '家', 'expo-domestic-universities'],
    [9, 13, 'cas-institutes', '20', 'EXACT', '20家', '家', 'expo-cas-institutes'],
    [10, 15, 'institutions-with-leaders', '40', 'AT_LEAST', '40多家', '家', 'expo-institutions-with-leaders'],
    [11, 15, 'chinese-academicians', '15', 'EXACT', '15名', '名', 'expo-chinese-academicians'],
    [12, 15, 'foreign-key-guests', '25', 'EXACT', '25名', '名', 'expo-foreign-key-guests'],
    [13, 15, 'activities', '146', 'EXACT', '146场', '场', 'expo-activities'],
    [14, 15, 'key-special-activities', '35', 'EXACT', '35场', '场', 'expo-key-special-activities'],
    [
      15,
      15,
      'enterprise-representatives',
      '2000',
      'AT_LEAST',
      '2000多位',
      '位',
      'expo-enterprise-representatives',
    ],
  ]),
  ...stated(source, 'RULE', midApril, {
    'preparatory-meeting-month': {
      at: [16, 31],
      said: ['4', 'EXACT', '4月中旬'],
      label: { zh: '展洽会筹备会议月份', en: 'Month of the preparatory meeting' },
      unit: { zh: '月', en: 'month of the year' },
    },
  }),
  ...figures(source, 'FIGURE', endOf2019, [
    [19, 43, 'editions-held', '14', 'EXACT', '十四届', '届', 'expo-editions-held'],
  ]),
  ...stated(source, 'RULE', null, {
    'platform-days-per-week': {
      at: [20, 43],
      said: ['7', 'EXACT', '7天'],
      label: { zh: '“天天5·18”平台每周在线天数', en: 'Days a week the matchmaking platform is on' },
      unit: { zh: '天/周', en: 'days per week' },
    },
    'platform-hours-per-day': {
      at: [21, 43],
      said: ['24', 'EXACT', '24小时'],
      label: { zh: '“天天5·18”平台每天在线小时数', en: 'Hours a day the matchmaking platform is on' },
      unit: { zh: '小时/天', en: 'hours per day' },
    },
  }),
]
