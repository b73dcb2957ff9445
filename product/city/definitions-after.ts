import { NotInstallable } from '@kexie/db/not-installable'
import { strangersIn } from '@kexie/schema/definition-strangers'
import type { CityDefinitions, CodedIndicator } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { typenameOf } from '@kexie/schema/records'
import type { RulePath } from '@kexie/schema/rule-flaw'
import { ruleFlaws } from '@kexie/schema/rule-flaws'
import type { StatedList } from '@kexie/schema/stated-list'
import { keyText } from './fault.ts'
import { isDone, type Step } from './plan-city.ts'
import type { CityPackage } from './read-package.ts'
import type { StoredCity } from './stored-package.ts'

/**
 * What is said of figures as a plan leaves it: services, chapters and tables that are kept as they are here stand among those of the package, and
 * where an order is kept, what the package adds comes last.
 * @throws NotInstallable where what is kept names what the package no longer has
 */
export function definitionsAfter(
  given: CityDefinitions,
  stored: CityDefinitions,
  steps: readonly Step[],
): CityDefinitions {
  const kept = new Set(
    steps.filter((step) => !isDone(step)).map(({ entry: { part, key } }) => `${part}/${key}`),
  )
  const merge = <Item>(part: Shown, items: Pair<Item>, keyOf: (item: Item) => string) =>
    merged(items, keyOf, (key) => kept.has(`${part}/${key}`), kept.has(`orders/${part}`))
  const after = {
    indicators: merge('indicators', [given.indicators, stored.indicators], ({ code }) => code),
    services: merge('services', [given.services, stored.services], ({ code }) => code),
    report: merge('report', [given.report, stored.report], ({ service }) => service),
    tables: merge('tables', [given.tables, stored.tables], ({ code }) => code),
  }
  refuseStrangers(after)
  return after
}

type Shown = 'indicators' | 'services' | 'report' | 'tables'
type Pair<Item> = readonly [given: readonly Item[], stored: readonly Item[]]

/** Of each thing what is kept, or what the package says; one that is kept and is not here was taken out here. */
function merged<Item>(
  [given, stored]: Pair<Item>,
  keyOf: (item: Item) => string,
  isKept: (key: string) => boolean,
  keepsOrder: boolean,
): Item[] {
  const [theirs, own] = [given, stored].map((items) => new Map(items.map((item) => [keyOf(item), item])))
  const order = keepsOrder ? [...stored, ...given] : [...given, ...stored]
  return [...new Set(order.map(keyOf))].flatMap((key) => {
    const item = isKept(key) ? own?.get(key) : theirs?.get(key)
    return item ? [item] : []
  })
}

/** What was changed here may name what the package takes away: somebody has to say what becomes of it. */
function refuseStrangers(after: CityDefinitions): void {
  const { homeless, strange } = strangersIn(after)
  const problems = [...homeless.map(withoutService), ...strange.map(withoutIndicator)]
  if (problems.length > 0) throw new NotInstallable(problems)
}

/**
 * Action plans as they stand once a package is installed, those that stay as they are here among them, show figures of the indicators that they name.
 * @param after the indicators that there are then
 * @throws NotInstallable where one names what is there no more
 */
export function refuseStrangePlans(
  after: readonly Pick<CodedIndicator, 'code'>[],
  [given, stored]: readonly [given: Pick<CityPackage, 'published'>, stored: Pick<StoredCity, 'published'>],
  steps: readonly Step[],
): void {
  const codes = new Set(after.map(({ code }) => code))
  const replaced = new Set(
    steps.filter((step) => isDone(step) && step.entry.part === 'actionPlans').map(({ entry }) => entry.key),
  )
  const plans = [
    ...stored.published.actionPlans.filter(({ code }) => !replaced.has(code)),
    ...given.published.actionPlans.filter(({ code }) => replaced.has(code)),
  ]
  const strange = plans.filter(({ indicators }) => !indicators.every((one) => codes.has(one)))
  if (strange.length > 0)
    throw new NotInstallable(strange.map(({ nameZh: zh, nameEn: en }) => withoutFigure({ zh, en })))
}

/**
 * What a city counts of the records of its own types, it counts by fields that they have once a package is installed: a field may have been defined otherwise here.
 * @throws NotInstallable where a rule is none of them
 */
export function refuseStrangeRules(after: readonly CodedIndicator[], lists: readonly StatedList[]): void {
  const strange = after.flatMap((one) => {
    if (!('counts' in one) || !one.counts?.some(({ of }) => typenameOf(of) !== of)) return []
    return ruleFlaws(one.counts, one, lists).map(({ path, expected }) => ofOtherFields(one, path, expected))
  })
  if (strange.length > 0) throw new NotInstallable(strange)
}

const ofOtherFields = ({ code, name }: CodedIndicator, path: RulePath, { zh, en }: Text): Text => ({
  zh: `指标“${name.zh}”（${code}）的规则 ${keyText(path)} 应为${zh}：所数的记录类型在本市另有定义，请在页面上或包里改一致`,
  en: `the rule of "${name.en}" (${code}), ${keyText(path)}: expected ${en}, as the record type that it counts is defined otherwise here; make them agree on its page or in the package`,
})

const withoutFigure = ({ zh, en }: Text): Text => ({
  zh: `行动计划“${zh}”在本市仍用着包里已没有的指标：请先在“行动计划”页修订，或在包里保留该指标`,
  en: `the action plan "${en}" names an indicator here that the package does not have any more: revise it on the page of plans first, or keep the indicator in the package`,
})

const withoutService = ({ zh, en }: Text): Text => ({
  zh: `“${zh}”所属的服务在本市已停用：请在“服务与要目”页恢复，或以包为准`,
  en: `the service of "${en}" was retired here: bring it back on the page of services, or let the package overwrite`,
})

const withoutIndicator = ({ zh, en }: Text): Text => ({
  zh: `“${zh}”在本市改过，其中的指标包里没有或属于另一服务：请先在页面上改，或以包为准`,
  en: `"${en}" was changed here and names an indicator that the package does not have in that service: change it on its page first, or let the package overwrite`,
})
