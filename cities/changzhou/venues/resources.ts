import { batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places, scattered } from '../spread.ts'
import { topics } from './topics.ts'

const kinds = [
  ['ARTICLE', '“龙城科普”微信公众号'],
  ['VIDEO', '科普资源网微视频'],
  ['EXHIBIT', '科普资源网数字展品'],
  ['COURSEWARE', '科普资源网课件'],
] as const
const audiences = ['公众', '青少年', '老年人', '农民']

/** Ten pieces of 科普资源网 and 龙城科普; titles and counts are plausible only. */
export const scienceResources = () =>
  batches(places(10).map((index) => [cityAssociation, resourceOf(index)] as const))

function resourceOf(index: number) {
  const [kind, outlet] = cycled(kinds, index)
  const topic = cycled(topics, index * 3 + 1)
  return {
    externalKey: externalKey('science-resource', index),
    title: `${outlet}：${topic}`,
    occurredOn: dayOverYears(index, 10),
    district: districtGlobalId(districtOf(index)),
    kind,
    topic,
    audience: cycled(audiences, index),
    licence: 'CC BY-NC 4.0',
    views: scattered(11, index, 500, 20_000),
    downloads: kind === 'ARTICLE' ? 0 : scattered(12, index, 20, 900),
  }
}
