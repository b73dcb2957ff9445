import { batches, externalKey } from '../batches.ts'
import { years } from '../calendar.ts'
import { cityAssociation, cityCode, districtGlobalId } from '../registers.ts'

const wholeCity = districtGlobalId(cityCode)

/** 公民科学素质: 15.2 % in 2020, fourth in the province, 4.9 points above 2015. */
export const literacySurveys = () =>
  batches(
    [
      { occurredOn: '2015-09-30', rate: 10.3, rank: null },
      { occurredOn: '2020-09-30', rate: 15.2, rank: 4 },
    ].map((measured, index) => [
      cityAssociation,
      {
        externalKey: externalKey('literacy-survey', index),
        title: `${measured.occurredOn.slice(0, 4)}年常州市公民科学素质抽样调查`,
        district: wholeCity,
        publisher: '江苏省科学技术协会',
        ...measured,
      },
    ]),
  )

const rankings = [
  ...years.map((year) => ({ year, subject: 'AWARD_RATE', name: '优秀科普作品获奖率' })),
  { year: 2021, subject: 'SCIENCE_EVENTS', name: '科普活动数量' },
]

/** First by award rate five years running, and first by activities as the report says of the five years. */
export const provincialRankings = () =>
  batches(
    rankings.map(({ year, subject, name }, index) => [
      cityAssociation,
      {
        externalKey: externalKey('provincial-ranking', index),
        title: `${year}年${name}全省排名`,
        occurredOn: `${year}-12-15`,
        district: wholeCity,
        subject,
        rank: 1,
        publisher: '江苏省科学技术协会',
      },
    ]),
  )
