import type { Text } from '../text/text.ts'
import { type Formula, isSingular, type Measure } from './indicator.ts'
import type { RuleFlaw } from './rule-flaw.ts'

/** Where a formula names an indicator, with the code. */
export const formulaInputs = (formula: Formula): { path: (string | number)[]; code: string }[] => [
  { path: ['of'], code: formula.of },
  ...('to' in formula ? [{ path: ['to'], code: formula.to }] : []),
  ...(formula.op === 'total'
    ? (['plus', 'less'] as const).flatMap((key) =>
        (formula[key] ?? []).map((code, place) => ({ path: [key, place], code })),
      )
    : []),
]

/** Which inputs a formula cannot be over, by how they are measured: the numbers it would make of them mean nothing. Those that there are not are left out. */
export const formulaFlaws = (
  formula: Formula,
  measureOf: (code: string) => Measure | undefined,
): RuleFlaw[] =>
  formulaInputs(formula).flatMap(({ path, code }) => {
    const measure = measureOf(code)
    const expected = measure && objection(formula, path[0], measure)
    return expected
      ? [{ path, expected, received: { zh: `${code}（${measure}）`, en: `${code} (${measure})` } }]
      : []
  })

/** Why an input of that measure has no place in a formula; undefined where it has. */
function objection(formula: Formula, place: string | number | undefined, measure: Measure): Text | undefined {
  const isAdded = formula.op === 'total' && formula.plus !== undefined && place !== 'less'
  if (isAdded && isSingular(measure)) return added
  if (formula.op === 'per' && (isSingular(measure) || measure === 'LEVEL')) return spreadOut
  if (formula.op !== 'stockGrowth') return undefined
  if (place === 'to') return isSingular(measure) ? opening : undefined
  return isSingular(measure) || measure === 'LEVEL' ? flowing : undefined
}

const added: Text = {
  zh: '可以相加的指标（最大、最小与平均不能与别的数相加，可以相减）',
  en: 'an indicator that adds up (an extreme or an average is not added to others, though it may be taken off)',
}
const spreadOut: Text = {
  zh: '期内相加的指标（最大、最小、平均与最近报送之和不能摊到每年、每月或每周）',
  en: 'an indicator that is summed over the period (an extreme, an average or a level is of no single year, month or week)',
}
const opening: Text = { zh: '期初已有的数量', en: 'what there is at the beginning of the period' }
const flowing: Text = { zh: '期内相加的指标', en: 'an indicator that is summed over the period' }
