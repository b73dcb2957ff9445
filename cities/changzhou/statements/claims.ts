import { type IndicatorCode, indicators } from '@kexie/schema/indicators'
import type { Relation } from '@kexie/schema/relation'
import type { Statement, StatementKind } from '@kexie/schema/statement'
import type { ChangzhouSource } from '../sources.ts'

/** First and last day, equal for a stock; null for a rule bound to no period. */
type Period = readonly [from: string, to: string] | null

type Row<Key extends string> = readonly [
  order: number,
  paragraph: number,
  /** Key of the statement after its source. */
  key: Key,
  value: string,
  relation: Relation,
  wording: string,
  /** As the document counts: must be the Chinese unit of the indicator, which the tests compare. */
  unit: string,
]

/** A claim about an indicator, which gives it its label; the last column names one whose code is not the key. */
type FigureRow = Row<IndicatorCode> | readonly [...Row<string>, indicator: IndicatorCode]

/** A claim that no indicator carries, or that needs a label of its own. */
interface Claim {
  at: readonly [order: number, paragraph: number]
  said: readonly [value: string, relation: Relation, wording: string]
  label: Statement['label']
  unit: Statement['unit']
  indicator?: IndicatorCode
}

/** Statements with label and unit of their own, by the part of their key after the source. */
export function claims(
  source: ChangzhouSource,
  kind: StatementKind,
  period: Period,
  own: Readonly<Record<string, Claim>>,
): Statement[] {
  const [from, to] = period ?? [null, null]
  return Object.entries(own).map(([key, { at, said, label, unit, indicator = null }]) => {
    const [order, paragraph] = at
    const [value, relation, wording] = said
    const statement = { key: `${source}/${key}`, indicator, value, relation, kind, wording } as const
    return { ...statement, label, unit, from, to, source, paragraph, order }
  })
}

/** Statements whose label and English unit are those of their indicator. */
export function figures(
  source: ChangzhouSource,
  kind: StatementKind,
  period: Period,
  rows: readonly FigureRow[],
): Statement[] {
  return rows.flatMap(([order, paragraph, key, value, relation, wording, zh, code]) => {
    const indicator = code ?? (key as IndicatorCode)
    const { name, unit } = indicators[indicator]
    const said = [value, relation, wording] as const
    return claims(source, kind, period, {
      [key]: { at: [order, paragraph], said, label: name, unit: { zh, en: unit.en }, indicator },
    })
  })
}
