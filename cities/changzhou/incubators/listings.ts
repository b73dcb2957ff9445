import { batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'

/** The five modules of 众创云 with what is put up there and asked. */
const modules = [
  ['POLICY', '创业担保贷款贴息政策', '贴息期限多长？', '不超过三年。'],
  ['PROJECT', '工业视觉质检项目寻求合伙人', '是否已有样机？', '已完成样机。'],
  ['DEMAND', '寻求锂电池回收中试场地', '需要多大面积？', '约五百平方米。'],
  ['LEGAL', '股权协议审阅服务', '是否收费？', '联盟成员免费。'],
  ['OFFICE', '众创空间工位出租', '可否短租？', '一个月起租。'],
] as const
const listings = 15

/** 众创云服务平台: three items a module; the first two of each were asked about, and the first was answered. */
export const startupListings = () =>
  batches(places(listings).map((index) => [cityAssociation, listingOf(index)]))

function listingOf(index: number) {
  const [module, body, question, answer] = cycled(modules, index)
  const round = Math.floor(index / modules.length)
  const occurredOn = dayOverYears(index, listings, [2, 10])
  const year = occurredOn.slice(0, 4)
  return {
    externalKey: externalKey('startup-listing', index),
    title: `${body}（${round + 1}）`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    module,
    body,
    enquiries:
      round === 2
        ? []
        : [
            {
              askedOn: `${year}-11-10`,
              question,
              ...(round === 0 ? { answeredOn: `${year}-11-20`, answer } : {}),
            },
          ],
  }
}
