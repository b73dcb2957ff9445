import type { Text } from '@kexie/schema/indicator'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { Definitions } from '../definitions/definitions.ts'
import type { ActionPlanRow } from '../store/action-plans.ts'
import type { TargetRow } from '../store/targets.ts'

interface Change {
  before: ActionPlanRow | undefined
  after: ActionPlanRow
}

/** Which targets are shown with a plan as it shall be, and which no longer; how many of its indicators have none. */
export function targetWords(
  { before, after }: Change,
  targets: readonly TargetRow[],
  definitions: Definitions,
): Text[] {
  const was = before ? shownWith(before, targets) : []
  const is = shownWith(after, targets)
  const tell = (rows: readonly TargetRow[]) => rows.map((row) => aimWords(row, definitions))
  const coming = tell(is.filter((row) => !was.includes(row)))
  const going = tell(was.filter((row) => !is.includes(row)))
  const without = after.indicators.length - is.length
  return [
    ...(coming.length > 0
      ? [
          {
            zh: `随之显示目标：${coming.map(({ zh }) => zh).join('、')}。`,
            en: `Targets shown with it: ${coming.map(({ en }) => en).join(', ')}.`,
          },
        ]
      : []),
    ...(going.length > 0
      ? [
          {
            zh: `不再随之显示目标：${going.map(({ zh }) => zh).join('、')}；目标本身仍在。`,
            en: `Targets no longer shown with it: ${going.map(({ en }) => en).join(', ')}; they stay as they are.`,
          },
        ]
      : []),
    ...(without > 0
      ? [
          {
            zh: `${without} 项指标在这一区域和年份没有目标。`,
            en: `Indicators without a target of this area and these years: ${without}.`,
          },
        ]
      : []),
  ]
}

/** The targets of a plan's indicators over exactly its area and years. */
const shownWith = (
  { indicators, districtCode, fromYear, toYear }: ActionPlanRow,
  targets: readonly TargetRow[],
): TargetRow[] =>
  targets.filter(
    (row) =>
      indicators.includes(row.indicator) &&
      row.districtCode === districtCode &&
      row.fromYear === fromYear &&
      row.toYear === toYear,
  )

/** What is aimed at; a number alone is told as that number. */
function aimWords({ indicator, value, relation }: TargetRow, { find }: Definitions): Text {
  const { name, unit } = find(indicator) ?? {}
  const aim = relation === 'EXACT' ? { zh: '', en: '' } : choiceWords('Relation', relation)
  const number = `${Number(value)}`
  return {
    zh: `${name?.zh ?? indicator}（${aim.zh}${number}${unit?.zh ?? ''}）`,
    en: `${name?.en ?? indicator} (${[aim.en.toLowerCase(), number, unit?.en].filter(Boolean).join(' ')})`,
  }
}
