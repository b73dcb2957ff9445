import type { Text } from '../text/text.ts'
import type { Formula } from './indicator.ts'

/** How a derived figure is computed, as a sentence of each language; `nameOf` says what an indicator is called. */
export function formulaSentence(formula: Formula, nameOf: (code: string) => Text): Text {
  const within = (code: string): Text => inQuotes(nameOf(code))
  const { zh, en } =
    formula.op === 'total'
      ? totalWords(formula, within)
      : wordsOf(formula, {
          of: within(formula.of),
          to: 'to' in formula ? within(formula.to) : nobody,
        })
  return { zh: `${zh}。`, en: `${en}.` }
}

/** Quotation marks within others are single ones. */
const inQuotes = ({ zh, en }: Text): Text => ({
  zh: zh.replaceAll('“', '‘').replaceAll('”', '’'),
  en: en.replaceAll('“', '‘').replaceAll('”', '’'),
})

const nobody: Text = { zh: '', en: '' }

const spans = {
  YEAR: { zh: '年', en: 'year' },
  MONTH: { zh: '月', en: 'month' },
  WEEK: { zh: '周', en: 'week' },
} as const

function totalWords(
  { of, plus = [], less = [], constant = 0 }: Extract<Formula, { op: 'total' }>,
  within: (code: string) => Text,
): Text {
  const quoted = (code: string): Text => ({ zh: `“${within(code).zh}”`, en: `“${within(code).en}”` })
  const added = (words: Text, word: Text, more: Text): Text => ({
    zh: `${words.zh}${word.zh}${more.zh}`,
    en: `${words.en}${word.en}${more.en}`,
  })
  const number = `${Math.abs(constant)}`
  return [
    ...plus.map((code) => [signs.plus, quoted(code)] as const),
    ...less.map((code) => [signs.less, quoted(code)] as const),
    ...(constant === 0
      ? []
      : [[constant > 0 ? signs.plus : signs.less, { zh: ` ${number}`, en: number }] as const]),
  ].reduce((words, [word, more]) => added(words, word, more), quoted(of))
}

const signs = {
  plus: { zh: '加', en: ' plus ' },
  less: { zh: '减', en: ' less ' },
} as const

function wordsOf(formula: Exclude<Formula, { op: 'total' }>, { of, to }: { of: Text; to: Text }): Text {
  switch (formula.op) {
    case 'growth':
      return {
        zh: `“${of.zh}”在期内最后一年比上一年增长的百分比`,
        en: `Growth in percent of “${of.en}” from the year before to the last year of the period`,
      }
    case 'stockGrowth':
      return {
        zh: `期内“${of.zh}”占期初“${to.zh}”的百分比`,
        en: `“${of.en}” of the period in percent of “${to.en}” at its beginning`,
      }
    case 'change':
      return {
        zh: `“${of.zh}”期内最近一次观测值比 ${formula.years} 年前提高的百分点`,
        en: `Percentage points between the last observation of “${of.en}” in the period and the one ${formula.years} years before`,
      }
    case 'ratio':
      return {
        zh: `“${of.zh}”除以“${to.zh}”${formula.scale === 1 ? '' : `，乘以 ${formula.scale}`}`,
        en: `“${of.en}” divided by “${to.en}”${formula.scale === 1 ? '' : `, times ${formula.scale}`}`,
      }
    case 'divided':
      return {
        zh: `“${of.zh}”除以 ${formula.by}${formula.scale === 1 ? '' : `，乘以 ${formula.scale}`}`,
        en: `“${of.en}” divided by ${formula.by}${formula.scale === 1 ? '' : `, times ${formula.scale}`}`,
      }
    case 'latest':
      return {
        zh: `“${of.zh}”在期内最后一年的数`,
        en: `“${of.en}” of the last year of the period`,
      }
    case 'per':
      return {
        zh: `“${of.zh}”平均每${spans[formula.every].zh}的数`,
        en: `“${of.en}” on average a ${spans[formula.every].en}`,
      }
    case 'rank':
      return {
        zh: `“${of.zh}”在期内最后一年的数居历年第几位`,
        en: `Which place “${of.en}” of the last year of the period takes among all years up to it`,
      }
    case 'run':
      return {
        zh: `到期末为止，“${of.zh}”连续多少年为 ${formula.equals}`,
        en: `For how many years up to the end of the period “${of.en}” has been ${formula.equals}`,
      }
  }
}
