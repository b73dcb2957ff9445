import { firstPerson, personName } from '../people.ts'
import { carries, cycled } from '../spread.ts'
import type { AcademicEventRow } from './rows.ts'

type Guest = AcademicEventRow['guests'][number]

/**
 * The report counts ten academicians and names none. Real ones are few and public, so theirs stay unnamed here:
 * 某某 stands for a given name that is not on record.
 */
const academicians = [
  '陈某某 中国科学院',
  '李某某 中国工程院',
  '王某某 中国科学院',
  '张某某 中国工程院',
  '刘某某 中国科学院',
  '周某某 中国工程院',
  '吴某某 中国科学院',
  '徐某某 中国工程院',
  '孙某某 中国科学院',
  '杨某某 中国工程院',
] as const

const experts = 105

const home = [
  '东南大学',
  '南京大学',
  '江苏大学',
  '浙江大学',
  '同济大学',
  '上海交通大学',
  '中国科学技术大学',
  '西安交通大学',
  '哈尔滨工业大学',
  '华中科技大学',
]
const abroad = [
  '慕尼黑工业大学',
  '以色列理工学院',
  '苏黎世联邦理工学院',
  '东京工业大学',
  '新加坡国立大学',
  '谢菲尔德大学',
]
const foreignFirst = ['马丁', '安德烈亚斯', '丹尼尔', '健一', '大卫', '海伦']
const foreignLast = ['霍夫曼', '科恩', '穆勒', '山下', '林德', '沃森']

const talks = ['的现状与趋势', '的关键问题', '研究的新进展', '与产业应用', '的国际比较']

/** Guests of the `index`th of `total` events: ten academicians and 105 experts in all, each invited once. */
export function guestsOf(index: number, total: number, topic: string): Guest[] {
  const talk = `${topic}${cycled(talks, index)}`
  return [
    ...(carries(index, total, academicians.length)
      ? [academician(ordinal(index, total, academicians.length), talk)]
      : []),
    ...(carries(index, total, experts) ? [expert(ordinal(index, total, experts), talk)] : []),
  ]
}

/** How many events before the `index`th carried one of `count` guests. */
function ordinal(index: number, total: number, count: number): number {
  return Math.floor((index * count) / total)
}

function academician(place: number, talk: string): Guest {
  const [name = '', affiliation = ''] = cycled(academicians, place).split(' ')
  return { person: { name, affiliation }, honour: 'ACADEMICIAN', overseas: false, talk }
}

/** Every seventh expert comes from abroad. */
function expert(place: number, talk: string): Guest {
  const overseas = place % 7 === 6
  const person = overseas
    ? visitor(Math.floor(place / 7))
    : { name: personName(firstPerson.experts + place), affiliation: cycled(home, place) }
  return { person, honour: 'EXPERT', overseas, talk }
}

function visitor(place: number) {
  const round = Math.floor(place / foreignFirst.length)
  const name = `${cycled(foreignFirst, place)}·${cycled(foreignLast, place + round)}`
  return { name, affiliation: cycled(abroad, place) }
}
