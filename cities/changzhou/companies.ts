import type { DistrictCode } from './registers.ts'
import type { Field } from './societies.ts'
import { cycled } from './spread.ts'

const first = [...'华恒瑞天中龙东新常宏金星联创博科优迈欣盛锐凯普正泰亿嘉润诚佳德力通宇安明']
const second = [...'达信源泰创腾辰拓迪丰盈特瑞兴茂鼎洋奥晟弘翔桥阳基隆骏越融沃帆顿纳维森邦川']

/** What enterprises of a field make in Changzhou. */
const trades: Readonly<Record<Field, readonly string[]>> = {
  MATHEMATICS_AND_PHYSICS: ['检测技术', '光电科技', '仪器仪表', '数据科技'],
  CHEMISTRY_AND_MATERIALS: ['新材料', '化工', '涂料', '高分子材料', '碳纤维', '纺织'],
  MECHANICAL_ENGINEERING: ['精密机械', '智能装备', '轨道车辆配件', '数控机床', '模具', '机器人', '工程机械'],
  ELECTRONICS_AND_INFORMATION: ['电子科技', '信息技术', '照明电器', '半导体', '软件', '传感技术'],
  CIVIL_ENGINEERING_AND_TRANSPORT: ['建筑科技', '交通工程', '装配式建筑', '测绘'],
  ENERGY_AND_ENVIRONMENT: ['新能源科技', '光伏科技', '环保科技', '储能技术', '电力设备', '动力电池'],
  AGRICULTURE: ['农业科技', '种业', '水产科技', '生态园林'],
  MEDICINE_AND_HEALTH: ['医疗器械', '生物医药', '康复器材', '生物技术'],
  MANAGEMENT_AND_INTERDISCIPLINARY: ['科技服务', '知识产权服务', '管理咨询', '工业设计'],
}

/** Where each stream of enterprises begins, so that no two streams meet. */
export const firstCompany = { participants: 0, trainees: 1010, authors: 1100 } as const

/** A plausible enterprise of the field, under another brand for every index below 1,296. */
export function companyName(index: number, field: Field, district: DistrictCode): string {
  const round = Math.floor(index / first.length)
  const brand = cycled(first, index) + cycled(second, (index % first.length) * 7 + round)
  const seat = district === '320481' ? '溧阳' : cycled(['常州', '常州', '江苏'], index)
  return `${seat}${brand}${cycled(trades[field], index + round)}有限公司`
}
