import type { Db } from '@kexie/db/database'
import { refuse } from '@kexie/runtime/refuse'
import { compileTerm, conditionOf, ruleHash } from '@kexie/schema/compile-term'
import type { RuleWords } from '@kexie/schema/condition-words'
import type { MeasuredIndicator, Text } from '@kexie/schema/indicator'
import { orThrow } from '@kexie/schema/or-throw'
import { firstDay, lastDay, yearsWithin } from '@kexie/schema/period'
import { noSingleItem, type RulePart, rulePartsOf } from '@kexie/schema/rule-parts'
import { ruleSentence } from '@kexie/schema/rule-sentence'
import type { MetricsContext } from '../context.ts'
import { type Cell, Cube } from '../figure/cube.ts'
import { evaluate } from '../figure/evaluate.ts'
import type { Point } from '../figure/formulas.ts'
import { treeAfter, wasOpen } from '../figure/tree.ts'
import type { RuleTrialInput } from '../schema.generated.ts'
import { type CountedRecord, type Tried, type TriedEntries, triedCode, tryTerms } from '../store/trials.ts'
import { type AskedRule, readTrial } from './read-rule.ts'
import { triedCells } from './tried-cells.ts'

/** A number of a trial, and what rebuilt records alone come to. */
export interface TrialPoint extends Point {
  rebuilt: Point['value']
}

export interface TrialYear {
  year: number
  result: TrialPoint
}

export interface TrialArea {
  area: string
  whole: TrialPoint
  years: readonly TrialYear[]
}

export interface Uncounted {
  id: string
  reasons: readonly Text[]
}

/** What a rule comes to. */
export interface Trial {
  sentence: Text
  hash: string
  areas: readonly TrialArea[]
  recordCount: number
  counted: readonly CountedRecord[]
  uncounted: readonly Uncounted[]
}

/** Tries a rule over the records of now: the entries it would post, and the figure that is computed of them as any other is. */
export async function tryRule(context: MetricsContext, input: RuleTrialInput) {
  const { db, now } = context
  const words = await context.ruleWords()
  const { rule, problems } = readTrial(input, words.lists, now)
  if (!rule) return refuse(problems, context)
  const parts = rule.terms.map((term) => rulePartsOf(term, words))
  const span = { from: input.fromYear, to: input.toYear }
  const tried = await triedOver(db, rule, { span, parts })
  return {
    __typename: 'RuleTrial' as const,
    sentence: ruleSentence(rule.terms, rule.measure, words),
    hash: ruleHash('', rule.terms),
    areas: await areasOf(rule, { tried, span, context }),
    ...{ recordCount: tried.recordCount, counted: tried.counted },
    uncounted: tried.uncounted.map((one) => reasonsOf(one, { rule, parts, words })),
  }
}

/** A rule evaluated over the records of today; with what each of its parts asks, what of them just does not count. */
export function triedOver(
  db: Db,
  { terms, measure }: AskedRule,
  { span, parts = [] }: { span: { from: number; to: number }; parts?: readonly (readonly RulePart[])[] },
): Promise<Tried> {
  return tryTerms(db, {
    ...{ terms: terms.map(compileTerm), measure, per: terms[0]?.per },
    parts: parts.map((own) => own.map(({ where }) => orThrow(conditionOf(where), 'a part asks nothing'))),
    ...{ from: firstDay(span), to: lastDay(span) },
    countsFrom: measure === 'STOCK' ? '-infinity' : firstDay(span),
  })
}

interface Explained {
  rule: AskedRule
  parts: readonly (readonly RulePart[])[]
  words: RuleWords
}

function reasonsOf(
  { id, term, unmet }: Tried['uncounted'][number],
  { rule, parts, words }: Explained,
): Uncounted {
  const reasons = unmet.flatMap((place) => parts[term]?.[place]?.reason ?? [])
  const own = rule.terms[term]
  return { id, reasons: reasons.length > 0 || !own ? reasons : [noSingleItem(own, words)] }
}

interface Over {
  tried: Tried
  span: { from: number; to: number }
  context: MetricsContext
}

async function areasOf(rule: AskedRule, { tried, span, context }: Over): Promise<TrialArea[]> {
  const tree = await context.areas()
  const { city } = tree
  if (!city) return []
  const pointAt = await reckoned(rule, tried, context)
  const parts = treeAfter(tree, span).parts.get(city) ?? []
  return [city, ...parts.filter((area) => wasOpen(tree, area, span))].map((area) => ({
    area,
    whole: pointAt(area, span.from, span.to),
    years: yearsWithin(span).map(({ from: year }) => ({ year, result: pointAt(area, year, year) })),
  }))
}

/** What the entries that were tried come to in an area over whole years, as the figure of an indicator by that rule would. */
async function reckoned({ measure }: AskedRule, tried: Tried, context: MetricsContext) {
  const tree = await context.areas()
  const indicator: MeasuredIndicator = { ...unnamed, measure }
  const definitions = { ...context.definitions, find: () => indicator }
  const cubeOf = (entries: readonly TriedEntries[], cells: readonly Cell[]) =>
    new Cube(triedCells(triedCode, { entries, cells }, { definitions, tree }))
  const all = cubeOf(tried.entries, tried.cells)
  const rebuilt = cubeOf(
    tried.entries.filter(({ isRebuilt }) => isRebuilt),
    tried.rebuiltCells,
  )
  return (area: string, from: number, to: number): TrialPoint => {
    const place = { definitions, area, tree, from, to, today: context.today }
    return { ...evaluate(all, triedCode, place), rebuilt: evaluate(rebuilt, triedCode, place).value }
  }
}

const nothing: Text = { zh: '', en: '' }
const unnamed: Omit<MeasuredIndicator, 'measure'> = {
  ...{ name: nothing, definition: nothing, unit: nothing },
  ...{ direction: 'NEUTRAL', service: '', home: 'metrics' },
}
