import { type Batch, batches, externalKey, lastAtLeast } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { cityAssociation, districtCodes, districtGlobalId, organizationGlobalId } from '../registers.ts'
import { societyTurns } from '../society-turns.ts'
import { cycled, scattered } from '../spread.ts'
import { type AcademicEventRow, plainEvent } from './rows.ts'
import { venueOf } from './venues.ts'

/** One topic an issue, January 2017 to December 2021, a line a half-year. */
const topics = [
  '石墨烯离市场还有多远 工业机器人进车间 3D打印与定制医疗 新能源汽车三电系统 大数据看城市交通 海绵城市怎么建',
  '智能家居的安全边界 碳纤维的民用之路 精准医学与基因检测 虚拟现实进课堂 LED健康照明 农产品质量追溯',
  '人工智能读片 区块链不只是货币 太湖蓝藻治理新思路 高端装备的“关节” 干细胞研究的边界 无人机植保',
  '工业互联网从哪里起步 垃圾分类背后的技术 动力电池安全 数字孪生工厂 专利如何变成产品 智能网联汽车上路',
  '芯片制造的材料瓶颈 量子通信原理 康复机器人 5G走进工厂 智慧养老 增材制造的质量检验',
  '氢能与燃料电池 轨道交通减振降噪 中医药现代化 智能质检替代人眼 土壤修复技术路线 核电装备国产化',
  '边缘计算与设备联网 病毒检测技术 疫情中的呼吸防护 线上协同办公 远程诊疗 复工复产中的机器换人',
  '光伏建筑一体化 新基建与工业软件 生物可降解材料 北斗高精度应用 人脸识别的隐私 智慧水利',
  '碳达峰碳中和路线图 疫苗是怎样研制的 火星车的机构设计 储能电站消防 功率半导体 种业振兴',
  '工控系统安全 固态电池前景 航空发动机叶片 脑机接口 低代码开发 高性能纤维复合材料',
].flatMap((halfYear) => halfYear.split(' '))

/** 科技咖啡馆: sixty monthly issues; the city association leads and a society organizes each. */
export function techCafe(): Batch<AcademicEventRow>[] {
  const days = topics.map((_, index) => dayOverYears(index * 2 + 1, topics.length * 2))
  const organizers = societyTurns(days, 43)
  return batches(
    topics.map((topic, index) => {
      const organizer = cycled(organizers, index).society.name
      return [cityAssociation, issueOf(index, topic, cycled(days, index), organizer)]
    }),
  )
}

function issueOf(index: number, topic: string, day: string, organizer: string): AcademicEventRow {
  const district = cycled(districtCodes, index)
  return {
    ...plainEvent,
    externalKey: externalKey('tech-cafe', index),
    title: `科技咖啡馆第${index + 1}期：${topic}`,
    series: 'tech-cafe',
    issue: index + 1,
    form: 'SALON',
    topic,
    occurredOn: day,
    place: venueOf(district, day, index),
    district: districtGlobalId(district),
    attendance: scattered(4, index, 25, 60),
    countRelation: lastAtLeast(index, topics.length),
    hosts: [{ organization: { organization: organizationGlobalId(organizer) }, role: 'ORGANIZER' }],
    guests: [],
    participants: [],
    cooperationProjects: [],
  }
}
