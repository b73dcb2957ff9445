import { type Batch, batches, externalKey } from '../batches.ts'
import { years } from '../calendar.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled } from '../spread.ts'
import type { SeriesEditionRow } from './rows.ts'

/** First and last workday of the autumn, between which the month's events lie; the main venue moves. */
const editions = [
  ['2017-09-01', '2017-11-30', '创新驱动与智能制造', '320412'],
  ['2018-09-03', '2018-11-30', '产学研融合与新旧动能转换', '320411'],
  ['2019-09-02', '2019-11-29', '工业明星城市与科技创新', '320402'],
  ['2020-09-01', '2020-11-30', '科技支撑与产业链安全', '320404'],
  ['2021-09-01', '2021-11-30', '科创中国与国际化智造名城', '320481'],
] as const

/** The Academic Activity Month of each year. */
export function seriesEditions(): Batch<SeriesEditionRow>[] {
  return batches(
    years.map((year, index) => {
      const [occurredOn, endsOn, theme, district] = cycled(editions, index)
      const row: SeriesEditionRow = {
        externalKey: externalKey('academic-month-edition', index),
        title: `${year}年常州市学术活动月`,
        series: 'academic-month',
        occurredOn,
        endsOn,
        theme,
        district: districtGlobalId(district),
      }
      return [cityAssociation, row]
    }),
  )
}
