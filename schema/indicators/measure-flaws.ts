import type { Text } from '../text/text.ts'
import { isExtreme, isSingular, type MeasuredIndicator } from './indicator.ts'
import type { Term } from './rule.ts'
import type { Fields } from './rule-fields.ts'
import type { RuleFlaw } from './rule-flaw.ts'

/** How a rule's entries become a number, and whether small ones are withheld. */
export type MeasureOfRule = Pick<MeasuredIndicator, 'measure' | 'confidential'>

/** What a term says that has no meaning as it is measured, or leaves out that it needs. */
export const measureFlaws = (
  term: Term,
  measured: MeasureOfRule,
  fields: Pick<Fields, 'named'>,
): RuleFlaw[] => [
  ...countingFlaws(term, measured.measure),
  ...summedFlaws(term, measured.measure, fields),
  ...singularFlaws(term, measured),
  ...levelFlaws(term, measured.measure),
]

const noSubject = (measure: MeasureOfRule['measure']): Text =>
  measure === 'STOCK'
    ? {
        zh: '不写（STOCK 计期末仍在的数量，不按对象去重）',
        en: 'nothing (a stock counts what is there, and nobody once)',
      }
    : {
        zh: `不写（${measure} 取各条记录的数，不按对象去重）`,
        en: `nothing (${measure} is of the numbers of records, and nobody counts once)`,
      }

const isSubjectless = (measure: MeasureOfRule['measure']): boolean =>
  measure === 'STOCK' || measure === 'LEVEL' || isSingular(measure)

/** Only a stock ends, and only what says whom it counts can count him once. */
function countingFlaws(term: Term, measure: MeasureOfRule['measure']): RuleFlaw[] {
  const ends = (['lastDay', 'until'] as const).filter((key) => term[key] !== undefined && measure !== 'STOCK')
  const endless = (key: string): RuleFlaw => ({
    path: [key],
    expected: {
      zh: `不写（${measure} 没有终止日，STOCK 才有）`,
      en: `nothing (a stock ends, ${measure} does not)`,
    },
  })
  return [
    ...ends.map(endless),
    // Whom a record names twice on a day counts once, his coming and his leaving on one day as well.
    ...(isSubjectless(measure) && term.subject !== undefined
      ? [{ path: ['subject'], expected: noSubject(measure) }]
      : []),
    ...(measure === 'DISTINCT' && term.subject === undefined
      ? [
          {
            path: ['subject'],
            expected: { zh: '所数对象的字段', en: 'the field of what is counted once' },
          },
        ]
      : []),
  ]
}

/** The largest, the smallest and the average are of a number, and told of nothing that is confidential: they are somebody's own. */
function singularFlaws({ quantity, per }: Term, { measure, confidential }: MeasureOfRule): RuleFlaw[] {
  const isNumber = quantity !== undefined || per !== undefined
  return [
    ...(isSingular(measure) && !isNumber ? [{ path: ['quantity'], expected: aNumber }] : []),
    ...(isSingular(measure) && confidential ? [{ path: ['quantity'], expected: openNumber }] : []),
    ...(per !== undefined && !isExtreme(measure) ? [{ path: ['per'], expected: noDays }] : []),
  ]
}

const aNumber: Text = {
  zh: '所比较或平均的数值字段，或某个列表的项数',
  en: 'the number that is compared or averaged, or how many items a list has',
}
const openNumber: Text = {
  zh: '不保密的数（最大、最小与平均会说出某一家自己的数，保密指标不用）',
  en: 'a number that is not confidential (the largest, the smallest and an average tell whose they are)',
}
const noDays: Text = {
  zh: '不写（只有最大与最小可按日合计）',
  en: 'nothing (of days only the largest or the smallest is taken)',
}

/** What a body has at a time would be added up once for each return: five times too large over five years. */
function summedFlaws(
  { quantity }: Term,
  measure: MeasureOfRule['measure'],
  { named }: Pick<Fields, 'named'>,
): RuleFlaw[] {
  const isLevel = typeof quantity === 'string' && named(quantity)?.level === true
  return isLevel && (measure === 'SUM' || measure === 'STOCK')
    ? [{ path: ['quantity'], expected: aFlow }]
    : []
}

const aFlow: Text = {
  zh: '期内发生的数（某一时点的数几次报送不能相加，请用 LEVEL：每家单位取最近一次的）',
  en: 'what happened in the period (what a body has at a time is not added up over its returns: a LEVEL takes the latest of each)',
}

/** A level is of a number, or of how many items there are; what a body has it returns itself. */
function levelFlaws({ quantity, items, shares }: Term, measure: MeasureOfRule['measure']): RuleFlaw[] {
  if (measure !== 'LEVEL') return []
  return [
    ...(quantity === undefined && items === undefined ? [{ path: ['quantity'], expected: aLevel }] : []),
    ...(shares === undefined ? [] : [{ path: ['shares'], expected: ownReturns }]),
  ]
}

const aLevel: Text = {
  zh: '期末的数值字段，或某个列表的项数（有报送的单位数请用去重计数）',
  en: 'the number at the end, or how many items a list has (how many bodies returned anything is a distinct count)',
}
const ownReturns: Text = {
  zh: '不写（每家单位只取自己报送的）',
  en: 'nothing (of each body its own returns are taken)',
}
