import { figures, stated } from './stated.ts'

const source = 'kexie-2021'
const surveyYear = ['2020-01-01', '2020-12-31'] as const
const betweenSurveys = ['2015-01-01', '2020-12-31'] as const
const fiveYears = ['2017-01-01', '2021-12-31'] as const
const lastDay = ['2021-12-31', '2021-12-31'] as const

/** 为提高全民科学素质服务, paragraphs 15–20. */
export const kexieLiteracy = [
  ...figures(source, 'FIGURE', surveyYear, [
    [60, 16, 'science-literacy-rate', '15.2', 'EXACT', '15.2%', '%'],
  ]),
  ...stated(source, 'RULE', betweenSurveys, {
    'science-literacy-interval-years': {
      at: [61, 16],
      said: ['5', 'EXACT', '五年'],
      label: { zh: '公民科学素养对比间隔年数', en: 'Years between the literacy surveys compared' },
      unit: { zh: '年', en: 'years' },
    },
  }),
  ...figures(source, 'FIGURE', betweenSurveys, [
    [62, 16, 'science-literacy-increase', '4.9', 'EXACT', '4.9个百分点', '个百分点'],
  ]),
  ...figures(source, 'RANK', surveyYear, [[63, 16, 'science-literacy-rank', '4', 'EXACT', '第四', '位']]),
  ...figures(source, 'FIGURE', fiveYears, [
    [64, 17, 'municipal-bases-new', '108', 'EXACT', '108家', '家'],
    [66, 17, 'municipal-bases-growth', '42', 'EXACT', '42%', '%'],
    [67, 17, 'provincial-bases-new', '38', 'EXACT', '38家', '家'],
    [69, 17, 'provincial-bases-growth', '42.2', 'EXACT', '42.2%', '%'],
    [70, 18, 'product-rd-bases', '2', 'EXACT', '2家', '家'],
    [71, 18, 'demo-schools', '50', 'EXACT', '50所', '所'],
    [72, 18, 'master-teacher-studios', '31', 'EXACT', '31家', '家'],
    [73, 18, 'youth-science-studios', '16', 'EXACT', '16家', '家'],
    [74, 18, 'youth-innovation-bases', '5', 'EXACT', '5家', '家'],
    [75, 18, 'rural-service-stations', '50', 'EXACT', '50家', '家'],
    [76, 18, 'community-museums', '4', 'EXACT', '4家', '家'],
    [80, 19, 'science-events', '12931', 'EXACT', '12931场次', '场次'],
    [81, 19, 'science-event-participants', '500000', 'EXACT', '50万人次', '人次'],
    [86, 19, 'youth-clubs', '14', 'EXACT', '14家', '家'],
    [87, 19, 'youth-contests', '135', 'EXACT', '135场', '场'],
    [88, 19, 'youth-contest-students', '150000', 'EXACT', '15万人次', '人次'],
    [89, 19, 'youth-contest-tutors', '32000', 'EXACT', '3.2万人次', '人次'],
    [90, 19, 'science-camp-students', '150', 'EXACT', '150名', '名'],
    [91, 19, 'talent-plan-students', '14', 'EXACT', '14名', '名'],
    [92, 19, 'special-contest-participants', '2300000', 'AT_LEAST', '230多万人次', '人次'],
    [93, 19, 'award-rate-consecutive-years', '5', 'EXACT', '连续五年', '年'],
  ]),
  ...figures(source, 'FIGURE', lastDay, [
    [65, 17, 'municipal-bases-total', '257', 'EXACT', '257家', '家'],
    [68, 17, 'provincial-bases-total', '90', 'EXACT', '90家', '家'],
    [77, 18, 'open-venues', '224', 'EXACT', '224个', '个'],
    [84, 19, 'hundred-lecturers', '100', 'ABOUT', '百名', '名'],
    [95, 20, 'leading-group-members', '35', 'EXACT', '35家', '家'],
    [96, 20, 'volunteers', '1668', 'EXACT', '1668名', '名'],
    [97, 20, 'lecturers', '165', 'EXACT', '165名', '名'],
    [98, 20, 'community-science-officers', '532', 'EXACT', '532名', '名'],
    [100, 20, 'four-chiefs', '1035', 'EXACT', '1035名', '名'],
  ]),
  ...stated(source, 'RULE', null, {
    'science-week-may': {
      at: [78, 19],
      said: ['3', 'EXACT', '5月第三周'],
      label: { zh: '全国科普宣传周时间', en: 'Week in May of the national science week' },
      unit: { zh: '周', en: 'week of the month' },
    },
    'science-day-september': {
      at: [79, 19],
      said: ['3', 'EXACT', '9月第三周'],
      label: { zh: '全国科普日时间', en: 'Week in September of the national science day' },
      unit: { zh: '周', en: 'week of the month' },
    },
  }),
  ...figures(source, 'RANK', fiveYears, [
    [82, 19, 'science-events-rank', '1', 'EXACT', '第一', '位'],
    [94, 19, 'award-rate-rank', '1', 'EXACT', '第一', '位'],
  ]),
  ...figures(source, 'TARGET', fiveYears, [[83, 19, 'hundred-lectures', '100', 'EXACT', '百场', '场']]),
  ...figures(source, 'RULE', fiveYears, [
    [85, 19, 'base-tour-participants-per-month', '400', 'EXACT', '400名', '名/月'],
  ]),
  ...stated(source, 'RULE', fiveYears, {
    'four-chiefs-roles': {
      at: [99, 20],
      said: ['4', 'EXACT', '四长'],
      label: { zh: '“四长”角色类别数', en: 'Kinds of posts among the four chiefs' },
      unit: { zh: '类', en: 'kinds of posts' },
    },
  }),
]
