import { batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places, scattered } from '../spread.ts'
import { communityName } from './neighbourhoods.ts'
import { personOf } from './people.ts'
import { topics } from './topics.ts'

/** 百名科普讲师 on offer at the end of 2021; a dozen menus of 2017 have run out, ten are older than 2017. */
const offered = 112
const older = 10
const expired = 12
/** The report sets the hundred lectures as a goal: so many were held, and a few orders are open. */
const delivered = 120
const open = 5

const topicOf = (lecturer: number) => cycled(topics, lecturer)

/** 菜单 of the lecturers. */
export const lecturerOffers = () =>
  batches(places(offered).map((index) => [cityAssociation, offerOf(index)] as const))

function offerOf(index: number) {
  const lecturer = personOf('lecturers', index)
  const ranOut = index >= older && index < older + expired
  return {
    externalKey: externalKey('lecturer-offer', index),
    title: `百场报告进社区讲师菜单：${lecturer.name}`,
    occurredOn: index < older ? '2016-09-01' : dayOverYears(index - older, offered - older),
    endsOn: ranOut ? '2020-12-31' : null,
    district: districtGlobalId(districtOf(index)),
    lecturer,
    countRelation: index === offered - 1 ? 'ABOUT' : 'EXACT',
    topics: [{ topic: topicOf(index) }, { topic: topicOf(index + 3) }],
  }
}

/** 百场报告进社区: lectures delivered, by lecturers whose menu was out by then, and orders for the last days of 2021. */
export const lectureDeliveries = () =>
  batches([
    ...places(delivered).map((index) => [cityAssociation, deliveryOf(index)] as const),
    ...places(open).map((index) => [cityAssociation, orderOf(index)] as const),
  ])

function deliveryOf(index: number) {
  const occurredOn = dayOverYears(index, delivered, [3, 11])
  return {
    ...lectureOf(Math.floor((index * 80) / delivered), index, occurredOn),
    externalKey: externalKey('lecture', index),
    delivered: true,
    attendance: scattered(7, index, 30, 120),
    rating: scattered(8, index, 4, 5),
  }
}

function orderOf(index: number) {
  const order = lectureOf(90 + index, delivered + index, dayInYear(2021, 5 + index, 10, [12, 12]))
  return { ...order, externalKey: externalKey('lecture-order', index), delivered: false }
}

function lectureOf(lecturer: number, index: number, occurredOn: string) {
  const community = communityName(index)
  return {
    title: `百场报告进社区：${community}“${topicOf(lecturer)}”专题`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    lecturer: personOf('lecturers', lecturer),
    topic: topicOf(lecturer),
    community,
    orderedOn: new Date(Date.parse(occurredOn) - 21 * 86_400_000).toISOString().slice(0, 10),
  }
}
