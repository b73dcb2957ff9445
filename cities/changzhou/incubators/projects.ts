import { cycled } from '../spread.ts'

const subjects = [
  '石墨烯导热膜 工业视觉质检 碳纤维复合支架 锂电池回收 康复外骨骼 光伏组件清洗机器人 智能照明 微型传感器',
  '生物可降解包装 无人机植保 轨道车辆减振 精密减速器 医用敷料 水质在线监测 智慧养老终端 氢燃料电堆',
  '数控刀具涂层 工业软件 激光焊接 建筑节能幕墙 储能变流器 农产品溯源 体外诊断试剂 智能仓储',
  '增材制造粉末 语音交互 半导体封装材料 空气热能泵 土壤修复菌剂 车联网终端 电机驱动器 中药提取',
].flatMap((line) => line.split(' '))

const forms = ['产业化项目', '平台', '系统研发', '应用示范', '关键技术'] as const

/** Name of a start-up project; any thirty-two in a row differ. */
export const projectName = (index: number): string =>
  cycled(subjects, index) + cycled(forms, Math.floor(index / subjects.length))
