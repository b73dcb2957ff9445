import type { CodedIndicator } from '@kexie/schema/definitions'
import { orThrow } from '@kexie/schema/or-throw'
import type { Relation } from '@kexie/schema/relation'
import type { Statement, StatementKind } from '@kexie/schema/statement'
import type { ChangzhouSource } from '../sources.ts'

/** First and last day, equal for a stock; null for a rule bound to no period. */
type Period = readonly [from: string, to: string] | null

type Row = readonly [
  order: number,
  paragraph: number,
  /** Key of the statement after its source. */
  key: string,
  value: string,
  relation: Relation,
  wording: string,
  /** As the document counts: must be the Chinese unit of the indicator, which the tests compare. */
  unit: string,
]

/** A statement that has its label, and the English of its unit, from its indicator unless it has a label of its own. */
export type Stated = Omit<Statement, 'label' | 'unit'> & {
  label: Statement['label'] | null
  unit: { zh: string; en: string | null }
}

/** A statement about an indicator, which gives it its label; the last column names one whose code is not the key. */
type FigureRow = Row | readonly [...Row, indicator: string]

/** A statement that no indicator carries, or that needs a label of its own. */
interface OwnWords {
  at: readonly [order: number, paragraph: number]
  said: readonly [value: string, relation: Relation, wording: string]
  label: Stated['label']
  unit: Stated['unit']
  indicator?: string
}

/** Statements of their own words, by the part of their key after the source. */
export function stated(
  source: ChangzhouSource,
  kind: StatementKind,
  period: Period,
  own: Readonly<Record<string, OwnWords>>,
): Stated[] {
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
): Stated[] {
  return rows.flatMap(([order, paragraph, key, value, relation, wording, zh, code]) => {
    const said = [value, relation, wording] as const
    return stated(source, kind, period, {
      [key]: { at: [order, paragraph], said, label: null, unit: { zh, en: null }, indicator: code ?? key },
    })
  })
}

/** The statement with the words of its indicator where it has none of its own. Throws where the package has no such indicator. */
export function labelled(
  statement: Stated,
  indicators: ReadonlyMap<string, Pick<CodedIndicator, 'name' | 'unit'>>,
): Statement {
  const { label, unit, key, indicator } = statement
  const named = indicators.get(indicator ?? '')
  if (indicator && !named) throw new Error(`${key}: no indicator ${indicator}`)
  return {
    ...statement,
    label: label ?? orThrow(named, `label of ${key}`).name,
    unit: { zh: unit.zh, en: unit.en ?? orThrow(named, `unit of ${key}`).unit.en },
  }
}
