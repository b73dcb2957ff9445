import { batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear, years } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { apportion, cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import { topics } from './topics.ts'

/** The four contests the report names; most of those who take part do so online. */
const specials = [
  ['LITERACY_QUIZ', '全民科学素质网络大赛', 93],
  ['SCIENCE_WRITING', '“良春杯”科普创作大赛', 1],
  ['SCIENCE_FICTION_ESSAY', '中小学科幻作文大赛', 5],
  ['SCIENCE_DRAMA', '“青春向党筑梦科技”科普科幻剧大赛', 1],
] as const

const editions = years.flatMap((year) =>
  specials.map(([contest, name, weight]) => ({ year, contest, name, weight })),
)
const participations = apportion(
  2_300_000,
  editions.map(({ weight }) => weight),
)

/** 专项活动: each contest once a year, the last of all standing for 230多万. */
export const specialContests = () =>
  batches(editions.map((_, index) => [cityAssociation, editionOf(index)] as const))

function editionOf(index: number) {
  const { year, contest, name } = cycled(editions, index)
  return {
    externalKey: externalKey('special-contest', index),
    title: `${year}年${name}`,
    occurredOn: dayInYear(year, index % 4, 4, [4, 11]),
    district: districtGlobalId(districtOf(index)),
    contest,
    participations: participations[index] ?? 0,
    participationsRelation: lastAtLeast(index, editions.length),
    works:
      contest === 'LITERACY_QUIZ'
        ? []
        : places(2).map((place) => ({
            title: `${cycled(topics, index * 2 + place)}的故事`,
            author: personOf('writers', index * 2 + place),
            prize: place === 0 ? '一等奖' : null,
          })),
  }
}

const forms = ['BOOK', 'VIDEO', 'ARTICLE', 'PICTURE', 'EXHIBIT'] as const
const awards = ['FIRST', 'SECOND', 'THIRD', 'NONE'] as const

/** Two works a year submitted to the provincial appraisal; titles and prizes are plausible only. */
export const scienceWorks = () =>
  batches(places(10).map((index) => [cityAssociation, workOf(index)] as const))

function workOf(index: number) {
  return {
    externalKey: externalKey('science-work', index),
    title: `科普作品《走近${cycled(topics, index * 3)}》`,
    occurredOn: dayInYear(2017 + Math.floor(index / 2), index % 2, 2, [8, 9]),
    district: districtGlobalId(districtOf(index)),
    form: cycled(forms, index),
    award: cycled(awards, index),
    authors: [{ person: personOf('works', index) }, { person: personOf('works', 10 + (index % 3)) }],
  }
}
