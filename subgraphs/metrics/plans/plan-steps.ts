import type { SettingStep } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import { choiceWords } from '@kexie/schema/stated-definitions'
import type { Definitions } from '../definitions/definitions.ts'
import type { ActionPlanRow } from '../store/action-plans.ts'
import type { DocumentRow } from '../store/statements.ts'
import type { TargetRow } from '../store/targets.ts'
import { targetWords } from './target-words.ts'

/** A plan as it was, where it was, and as it shall be. */
export interface PlanChange {
  before: ActionPlanRow | undefined
  after: ActionPlanRow
}

/** What the sentences of a change name. */
export interface PlanNames {
  definitions: Definitions
  areas: ReadonlyMap<string, Text>
  documents: readonly DocumentRow[]
}

/** What a plan as it shall be changes, and which targets are then shown with it. */
export function planSteps(
  change: PlanChange,
  names: PlanNames,
  targets: readonly TargetRow[],
): SettingStep[] {
  const { before, after } = change
  const done = before ? revised(before, after, names) : [started(after, names)]
  const last = done.at(-1)
  return last
    ? [
        ...done.slice(0, -1).map((what) => ({ what })),
        { what: last, consequences: [...targetWords(change, targets, names.definitions), unmoved] },
      ]
    : []
}

const unmoved: Text = { zh: '数都不变。', en: 'No figure changes.' }

function started(plan: ActionPlanRow, names: PlanNames): Text {
  const [kind, scope, listed] = [kindOf(plan), scopeOf(plan, names), namesIn(plan.indicators, names)]
  return {
    zh: `新设${kind.zh}“${plan.nameZh}”（${plan.code}）：${scope.zh}，指标依次为${listed.zh}。`,
    en: `Start the ${kind.en.toLowerCase()} "${plan.nameEn}" (${plan.code}): ${scope.en}, its indicators are ${listed.en}.`,
  }
}

function revised(before: ActionPlanRow, after: ActionPlanRow, names: PlanNames): Text[] {
  const become = (label: Text, tell: (plan: ActionPlanRow) => Text): Text[] => {
    const [was, is] = [tell(before), tell(after)]
    return was.zh === is.zh && was.en === is.en
      ? []
      : [
          {
            zh: `${label.zh}由“${was.zh}”改为“${is.zh}”。`,
            en: `${label.en} becomes "${is.en}" instead of "${was.en}".`,
          },
        ]
  }
  return [
    ...become({ zh: '名称', en: 'Name' }, ({ nameZh, nameEn }) => ({ zh: nameZh, en: nameEn })).map(
      bothNames,
    ),
    ...become({ zh: '种类', en: 'Kind' }, kindOf),
    ...become({ zh: '区域和年份', en: 'Area and years' }, (plan) => scopeOf(plan, names)),
    ...become({ zh: '出处', en: 'Source' }, (plan) => sourceOf(plan, names)),
    ...listing(before.indicators, after.indicators, names),
  ]

  /** Where one language alone is worded anew, the other sentence would say that a name becomes itself. */
  function bothNames(both: Text): Text {
    const english = { zh: `“${after.nameZh}”的英文名称改为“${after.nameEn}”。`, en: both.en }
    const chinese = { zh: both.zh, en: `The Chinese name of "${after.nameEn}" becomes "${after.nameZh}".` }
    if (before.nameZh === after.nameZh) return english
    return before.nameEn === after.nameEn ? chinese : both
  }
}

/** Which indicators come, which go, and in which order those stay that stay. */
function listing(before: readonly string[], after: readonly string[], names: PlanNames): Text[] {
  const coming = after.filter((code) => !before.includes(code))
  const going = before.filter((code) => !after.includes(code))
  const [came, went, all] = [coming, going, after].map((codes) => namesIn(codes, names)) as [Text, Text, Text]
  const stay = (codes: readonly string[], others: readonly string[]) =>
    codes.filter((code) => others.includes(code)).join()
  return [
    ...(coming.length > 0 ? [{ zh: `列入指标：${came.zh}。`, en: `Indicators that come: ${came.en}.` }] : []),
    ...(going.length > 0 ? [{ zh: `不再列入：${went.zh}。`, en: `Indicators that go: ${went.en}.` }] : []),
    ...(stay(before, after) === stay(after, before)
      ? []
      : [{ zh: `指标的次序改为：${all.zh}。`, en: `The order of indicators becomes: ${all.en}.` }]),
  ]
}

function namesIn(codes: readonly string[], { definitions }: PlanNames): Text {
  const all = codes.map((code) => definitions.find(code)?.name ?? { zh: code, en: code })
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(', ') }
}

const kindOf = ({ kind }: ActionPlanRow): Text => choiceWords('ActionPlanKind', kind)

function scopeOf({ districtCode, fromYear, toYear }: ActionPlanRow, { areas }: PlanNames): Text {
  const area = areas.get(districtCode) ?? { zh: districtCode, en: districtCode }
  const years = fromYear === toYear ? `${fromYear}` : `${fromYear}–${toYear}`
  return { zh: `${area.zh} ${years} 年`, en: `${area.en} ${years}` }
}

function sourceOf({ sourceKey }: ActionPlanRow, { documents }: PlanNames): Text {
  if (sourceKey === null) return { zh: '无', en: 'none' }
  const title = documents.find(({ key }) => key === sourceKey)?.title ?? sourceKey
  return { zh: title, en: title }
}
