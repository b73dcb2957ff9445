import { expect, test } from 'vitest'
import type { Measure } from './indicator.ts'
import type { Term } from './rule.ts'
import { rulePartsOf } from './rule-parts.ts'
import { ruleSentence } from './rule-sentence.ts'

const words = {
  lists: [
    { code: 'programme', values: [{ code: 'TECH_CAFE', name: { zh: '科技咖啡馆', en: 'Tech café' } }] },
  ],
  areas: new Map([['320402', { zh: '天宁区', en: 'Tianning' }]]),
}

const sentences: [Measure, Term, string, string][] = [
  [
    'SUM',
    { of: 'Salon' },
    '统计一期科创分享会；每条记录计一；按日期计入。',
    'Counts Session of a sci-tech salon; one for each record; on its “Day”.',
  ],
  [
    'SUM',
    {
      of: 'AcademicEvent',
      where: { form: ['FORUM', 'LECTURE'], attendance: { between: { from: 100, to: 500 } } },
      quantity: 'attendance',
    },
    '统计学术活动：形式为论坛或报告会、且参加人次在 100 至 500 之间；按参加人次求和；按日期计入。',
    'Counts Academic event where “Form” is Forum or Lecture and “Attendance as the organizer states it” is from 100 to 500; adds up “Attendance as the organizer states it”; on its “Day”.',
  ],
  [
    'DISTINCT',
    {
      of: 'AcademicEvent',
      items: 'guests',
      where: {
        'series.programme': 'TECH_CAFE',
        or: [{ district: '320402' }, { occurredOn: { between: { from: '2020-01-01' } } }],
      },
      subject: 'guests.person',
    },
    '统计学术活动的到会嘉宾：所属品牌活动为科技咖啡馆、且（辖市区为天宁区）或（日期不早于 2020-01-01）；按到会嘉宾的其人去重，同一个只计一次；按日期计入。',
    'Counts Guests of Academic event where “Programme” is Tech café and (“District” is Tianning) or (“Day” is 2020-01-01 or later); each “Person” of Guests once; on its “Day”.',
  ],
  [
    'OBSERVATION',
    { of: 'LiteracySurvey', quantity: 'rate' },
    '统计公民科学素质抽样调查结果；取期内最近一次的具备科学素质的比例（%）；按日期计入。',
    'Counts Literacy survey published by others; the latest “Share of citizens in percent” of the period; on its “Day”.',
  ],
  [
    'SUM',
    { of: 'Grant', where: { 'policy.purpose': 'AWARD' } },
    '统计一项资助：依据的办法所支持的事为教师与学生奖励；每条记录计一；按日期计入。',
    'Counts Grant from application to closing where “Purpose of the policy” is Awards to teachers and students; one for each record; on its “Day”.',
  ],
  [
    'MAX',
    { of: 'Salon', quantity: 'attendance' },
    '统计一期科创分享会；取期内最大的到会科技工作者人数；按日期计入。',
    'Counts Session of a sci-tech salon; the largest of “Workers who came” in the period; on its “Day”.',
  ],
  [
    'MAX',
    { of: 'AcademicEvent', quantity: 'attendance', per: 'DAY' },
    '统计学术活动；同一日的参加人次相加，取期内最多一日的；按日期计入。',
    'Counts Academic event; “Attendance as the organizer states it” added up by day, the highest day of the period; on its “Day”.',
  ],
  [
    'MIN',
    { of: 'AcademicEvent', per: 'DAY' },
    '统计学术活动；同一日的记录条数相加，取期内最少一日的；按日期计入。',
    'Counts Academic event; the number of records added up by day, the lowest day of the period; on its “Day”.',
  ],
  [
    'AVERAGE',
    { of: 'AcademicEvent', quantity: { count: 'guests', where: { honour: { given: true } } } },
    '统计学术活动；取期内到会嘉宾的项数（限身份已填）的平均数；按日期计入。',
    'Counts Academic event; the average of the number of Guests whose “Honour” is given in the period; on its “Day”.',
  ],
  [
    'LEVEL',
    { of: 'AcademicEvent', items: 'guests', by: ['guests.honour'] },
    '统计学术活动的到会嘉宾；每家单位取期内最近一次报送的项数，再相加；按日期计入；可按到会嘉宾的身份分类。',
    'Counts Guests of Academic event; the number of items by the latest return of each body in the period, added up; on its “Day”; broken down by “Honour” of Guests.',
  ],
]

test.each(sentences)('%s %o reads as a sentence of each language', (measure, term, zh, en) => {
  expect(ruleSentence([term], measure, words)).toEqual({ zh, en })
})

test('what a term asks is told part by part', () => {
  const term: Term = {
    of: 'AcademicEvent',
    items: 'guests',
    where: { form: 'FORUM', 'guests.honour': { given: true } },
    subject: 'guests.person',
  }
  expect(rulePartsOf(term, words).map(({ where }) => where)).toEqual([
    { guests: { some: {} } },
    { form: 'FORUM' },
    { guests: { some: { honour: { given: true } } } },
    { guests: { some: { person: { given: true } } } },
  ])
})
