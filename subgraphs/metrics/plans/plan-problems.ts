import { textProblems } from '@kexie/records/row-rules'
import type { Text } from '@kexie/schema/indicator'
import { codePattern } from '@kexie/schema/made-code'
import type { ProblemFact } from '@kexie/schema/problems'
import { indicatorProblems, invalid, spanProblems } from '../actions/target-problems.ts'
import type { MetricsContext } from '../context.ts'
import { twiceIn } from '../presentation/problems.ts'
import type { ActionPlanChange } from '../schema.generated.ts'
import type { ActionPlanRow } from '../store/action-plans.ts'
import { findDocument } from '../store/statements.ts'

const mostIndicators = 50

const planLabels = {
  code: { zh: '代码', en: 'Code' },
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  indicators: { zh: '指标', en: 'Indicators' },
  source: { zh: '出处', en: 'Source' },
} as const satisfies Record<string, Text>

/** What is wrong with a plan, at the fields of its change. */
export async function planProblems(
  context: MetricsContext,
  change: ActionPlanChange,
  after: ActionPlanRow,
): Promise<ProblemFact[]> {
  const { code, nameZh, nameEn, indicators, sourceKey } = after
  const span = await spanProblems(context, change)
  return [
    ...(codePattern.test(code) && code.length <= 60
      ? []
      : [invalid('change.code', planLabels.code, wantedCode, code.slice(0, 80))]),
    ...textProblems('change.nameZh', planLabels.nameZh, nameZh, 200),
    ...textProblems('change.nameEn', planLabels.nameEn, nameEn, 200),
    ...span.map((problem) => ({ ...problem, field: `change.${problem.field}` })),
    ...(indicators.length >= 1 && indicators.length <= mostIndicators
      ? []
      : [invalid('change.indicators', planLabels.indicators, wantedCount, `${indicators.length}`)]),
    ...twiceIn(indicators, planLabels.indicators, (place) => `change.indicators.${place}`),
    ...indicators.flatMap((one, place) =>
      indicatorProblems(context.definitions, `change.indicators.${place}`, one),
    ),
    ...(sourceKey === null || (await findDocument(context.db, sourceKey))
      ? []
      : [
          {
            ...({ code: 'NOT_FOUND', field: 'change.source', received: sourceKey } as const),
            label: planLabels.source,
          },
        ]),
  ]
}

const wantedCode: Text = {
  zh: '小写字母、数字与连字符，至多 60 个',
  en: 'lower-case letters, digits, hyphens, at most 60',
}
const wantedCount: Text = { zh: `1–${mostIndicators} 个`, en: `1 to ${mostIndicators}` }

/** That another plan is called so over the same years in the same area: it was set twice. */
export function twinProblems(plans: readonly ActionPlanRow[], after: ActionPlanRow): ProblemFact[] {
  const of = ({ nameZh, districtCode, fromYear, toYear }: ActionPlanRow) =>
    [nameZh, districtCode, fromYear, toYear].join('|')
  return plans.some((one) => one.code !== after.code && of(one) === of(after))
    ? [{ code: 'ALREADY_EXISTS', field: 'change.nameZh', label: planLabels.nameZh, received: after.nameZh }]
    : []
}
