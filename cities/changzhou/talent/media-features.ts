import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import type { MediaFeatureRow } from './rows.ts'

const outlets = ['常州日报', '常州晚报', '常州电视台', '新华日报', '江苏科技报', '科普时报']

/** 327人次 in mainstream media and 39 in the column 科技人物展风采, one person an item; and reprints, which count nothing. */
export function mediaFeatures(): Batch<MediaFeatureRow>[] {
  const mainstream = places(327).map((index) => featureOf(index, 327, 'MAINSTREAM', cycled(outlets, index)))
  const column = places(39).map((index) => featureOf(index, 39, 'WECHAT_COLUMN', '“龙城科普”微信公众号'))
  const reprints = mainstream.slice(0, 5).map((item, index) => ({
    ...item,
    externalKey: externalKey('media-reprint', index),
    outlet: '学习强国常州学习平台',
    reprint: true,
  }))
  return batches([...mainstream, ...column, ...reprints].map((row) => [cityAssociation, row]))
}

function featureOf(
  index: number,
  total: number,
  channel: MediaFeatureRow['channel'],
  outlet: string,
): MediaFeatureRow {
  const person = personOf('featured', channel === 'MAINSTREAM' ? index : 400 + index)
  const kind = channel === 'MAINSTREAM' ? 'media-feature' : 'wechat-feature'
  return {
    externalKey: externalKey(kind, index),
    title:
      channel === 'MAINSTREAM'
        ? `记科技工作者${person.name}`
        : `科技人物展风采第${index + 1}期：${person.name}`,
    occurredOn: dayOverYears(index, total),
    district: districtGlobalId(districtOf(index)),
    channel,
    outlet,
    reprint: false,
    people: [{ person }],
  }
}
