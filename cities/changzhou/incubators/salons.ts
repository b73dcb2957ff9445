import { batches, externalKey } from '../batches.ts'
import { dayOverYears, isHeldOnline } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { apportion, carries, cycled, places, scattered } from '../spread.ts'
import { personOf } from './people.ts'

/** 245 offline and those held online early in 2020. */
const sessions = 254
const talks = 200
const attendances = apportion(
  3150,
  places(sessions).map((index) => scattered(33, index, 9, 16)),
)

const topics = [
  '从实验室到产品 第一笔融资 合伙人的选择 产品定价 首个大客户 专利与商业秘密 团队激励 供应链起步',
  '政府采购入门 高企认定 跨界合作 海外市场 数字化获客 创业失败复盘 科研人员离岗创业 校企共建',
].flatMap((line) => line.split(' '))

/** 科创沙龙: a session a week; four in five with an experience shared, 近200个 in all. */
export const salons = () => batches(places(sessions).map((index) => [cityAssociation, salonOf(index)]))

function salonOf(index: number) {
  const occurredOn = dayOverYears(index, sessions)
  const topic = cycled(topics, index)
  const talk = Math.floor((index * talks) / sessions)
  return {
    externalKey: externalKey('salon', index),
    title: `“科创沙龙”第${index + 1}期：${topic}`,
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    issue: index + 1,
    topic,
    online: isHeldOnline(occurredOn),
    attendance: cycled(attendances, index),
    talks: carries(index, sessions, talks)
      ? [{ speaker: personOf('speakers', talk), title: `我的创业经验：${topic}` }]
      : [],
    talksRelation: index === sessions - 1 ? 'ABOUT' : 'EXACT',
  }
}
