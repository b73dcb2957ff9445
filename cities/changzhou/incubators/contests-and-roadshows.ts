import { batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayInYear, years } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { apportion, carries, cycled, places, runningSum, scattered } from '../spread.ts'
import { personOf } from './people.ts'
import { projectName } from './projects.ts'

const enterprise = (index: number) => ({
  name: companyName(index, 'ELECTRONICS_AND_INFORMATION', districtOf(index)),
})

const entriesPerEdition = 30
const recommended = apportion(
  98,
  years.map(() => 1),
)

/** 青年会员创新创业大赛: one edition a year, whose best are recommended; who entered is plausible only. */
export const startupContests = () =>
  batches(years.map((year, index) => [cityAssociation, contestOf(year, index)]))

function contestOf(year: number, index: number) {
  return {
    externalKey: externalKey('startup-contest', index),
    title: `${year}年常州市青年会员创新创业大赛`,
    occurredOn: dayInYear(year, 1, 3, [5, 5]),
    district: districtGlobalId(districtOf(index + 2)),
    edition: index + 1,
    finalOn: dayInYear(year, 1, 3, [9, 9]),
    judges: places(5).map((place) => ({ person: personOf('judges', index * 5 + place) })),
    entries: places(entriesPerEdition).map((place) => entryOf(year, index, place)),
  }
}

function entryOf(year: number, edition: number, place: number) {
  const index = edition * entriesPerEdition + place
  const count = cycled(recommended, edition)
  const isRecommended = place < count
  return {
    project: projectName(index),
    founder: personOf('entrants', index),
    enterprise: enterprise(index),
    score: 95 - place * 1.25,
    rank: place + 1,
    recommendedOn: isRecommended ? dayInYear(year, 1, 3, [10, 10]) : null,
    recommendation: isRecommended ? (carries(place, count, 6) ? 'SELECTED' : 'NOT_SELECTED') : 'PENDING',
  }
}

/** Every month but January and February, and not in March 2020. */
const held = years.flatMap((year) =>
  places(10)
    .map((offset) => ({ year, month: offset + 3 }))
    .filter(({ month }) => year !== 2020 || month !== 3),
)
const pitches = apportion(
  321,
  held.map(() => 1),
)
const firstPitches = runningSum(pitches)
const deals = 40
/** Yuan of each agreement: whole multiples of ten thousand. */
const amounts = apportion(
  8000,
  places(deals).map((index) => scattered(32, index, 60, 400)),
).map((tenThousands) => tenThousands * 10_000)

/** 梦想秀: forty-nine roadshows; four in five led to an agreement with their first project. */
export const roadshows = () => batches(held.map((_, index) => [cityAssociation, roadshowOf(index)]))

function roadshowOf(index: number) {
  const { year, month } = cycled(held, index)
  const district = districtOf(index)
  const first = cycled(firstPitches, index)
  return {
    externalKey: externalKey('roadshow', index),
    title: `“梦想秀”项目路演第${index + 1}场`,
    occurredOn: dayInYear(year, 1, 3, [month, month]),
    district: districtGlobalId(district),
    issue: index + 1,
    place: `${companyName(800 + index, 'MANAGEMENT_AND_INTERDISCIPLINARY', district).slice(0, 4)}路演厅`,
    pitches: places(cycled(pitches, index)).map((place) => ({
      project: projectName(first + place),
      founder: personOf('pitchers', first + place),
      enterprise: enterprise(first + place),
    })),
    intentions: places(2).map((place) => ({
      project: projectName(first + place),
      investor: investor(index + place),
      expressedOn: dayInYear(year, 1, 3, [month, month]),
    })),
    investments: carries(index, held.length, deals) ? [investmentOf(index)] : [],
  }
}

/** Signed a month later, in December within the month. */
function investmentOf(index: number) {
  const { year, month } = cycled(held, index)
  const signed = Math.min(month + 1, 12)
  const deal = Math.floor((index * deals) / held.length)
  return {
    project: projectName(cycled(firstPitches, index)),
    investor: investor(index),
    amount: cycled(amounts, deal),
    amountRelation: lastAtLeast(deal, deals),
    investedOn: dayInYear(year, 2, 3, [signed, signed]),
  }
}

const investor = (index: number) => ({
  name: `${companyName(1000 + (index % 15), 'MANAGEMENT_AND_INTERDISCIPLINARY', '320411').slice(0, 4)}创业投资有限公司`,
})
