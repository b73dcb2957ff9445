import { isHeldOnline } from '../calendar.ts'
import type { DistrictCode } from '../registers.ts'
import { cycled } from '../spread.ts'

const venues: Readonly<Record<DistrictCode, readonly string[]>> = {
  '320402': ['天宁经济开发区科创中心', '天宁区科技活动中心', '常州市科技会堂'],
  '320404': ['钟楼经济开发区会议中心', '钟楼区科技活动中心', '殷村职教小镇学术交流中心'],
  '320411': ['常州高新区创新中心', '新北区科技活动中心', '常州生物医药产业园'],
  '320412': ['常州科教城国际会议中心', '武进国家高新区报告厅', '西太湖科技产业园'],
  '320413': ['华罗庚科技产业园', '金坛区科技活动中心', '金坛经济开发区报告厅'],
  '320481': ['江苏中关村科技产业园', '溧阳市科技活动中心', '天目湖会议中心'],
  '320491': ['常州轨道交通产业园', '常州经开区科创中心', '经开区智能电力装备产业园'],
}

/** Where a gathering of that day met. */
export function venueOf(district: DistrictCode, day: string, index: number): string {
  return isHeldOnline(day) ? '线上会议' : cycled(venues[district], index)
}
