import { companyName } from './companies.ts'
import { type DistrictCode, districtCodes, universityAssociations } from './registers.ts'
import { cycled } from './spread.ts'

export interface NamedPerson {
  name: string
  affiliation: string
}

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
]
// 29 × 29 given names: a prime, so that every step through them visits them all.
const first = [...'文志建晓海国春雨思嘉子俊明永丽秀玉宏立书云新泽庆维德景清卫']
const second = [...'华平军芳敏静强磊洋艳勇杰娟涛超霞辉刚萍玲斌宁丹浩鹏飞琴波凯']

/** Where each stream of people begins, so that no two streams meet. */
export const firstPerson = { experts: 0, trainees: 200, authors: 600 } as const

/** A plausible name, another one for every index below 42,050. No name stands for a living person. */
export function personName(index: number): string {
  const round = Math.floor(index / surnames.length)
  const given = index * 13 + round
  return cycled(surnames, index) + cycled(first, given) + cycled(second, Math.floor(given / first.length))
}

/** People of a domain in streams that begin at these indexes, so that no two meet; the same index is the same person. */
export const streamsFrom =
  <Stream extends string>(first: Readonly<Record<Stream, number>>) =>
  (stream: Stream, index: number): NamedPerson => ({
    name: personName(first[stream] + index),
    affiliation: affiliationOf(index),
  })

/** Districts take turns, so that each person stays in one. */
export const districtOf = (index: number): DistrictCode => cycled(districtCodes, index)

/** One in four at a university, the others in enterprises. */
function affiliationOf(index: number): string {
  if (index % 4 === 0) return cycled(universityAssociations, index / 4)[0].replace(/科协$/, '')
  return companyName(index % 1000, 'MECHANICAL_ENGINEERING', districtOf(index))
}
