import { text } from '../../language/language.ts'
import { csvOfNumbers } from '../../parts/figures/csv-of-numbers.ts'
import { SaveCsv } from '../../parts/files/save-csv.tsx'
import { type Facts, fileName, titleOf } from './facts.ts'
import type { FigureBreakdownQuery } from './figure-breakdown.generated.ts'

/** A figure with its parts, as they were asked for together. */
export type Apart = NonNullable<FigureBreakdownQuery['indicator']>['figure']
export type Part = Apart['breakdown']['parts'][number]
type Value = Part['values'][number]

export interface ApartProps {
  facts: Facts
  figure: Apart
}

export const breakdownHeading = () => text({ zh: '分类', en: 'Breakdown' })

/** What a value is called; of what is not known, that. */
export const nameOf = (value: Value | undefined): string =>
  value?.name ?? text({ zh: '未填明', en: 'not stated' })

/** Rows for a file: what each part is, how much, and what it rests on. */
const csv = ({
  facts: { indicator },
  figure: {
    breakdown: { dimensions, parts },
  },
}: ApartProps) =>
  csvOfNumbers(
    [...dimensions.map(({ name }) => name), indicator.unit, text({ zh: '账目', en: 'Entries' })],
    parts.map(({ values, value, relation, upTo, entries, basis }) => ({
      cells: [...values.map(nameOf), value, entries],
      ...{ relation, upTo, basis },
    })),
  )

/** What the table is of, and its parts as a file. */
export function captionOf(props: ApartProps) {
  const { facts, figure } = props
  const by = figure.breakdown.dimensions.map(({ name }) => name).join('×')
  return [titleOf(facts, by), ' ', <SaveCsv content={() => csv(props)} file={fileName(facts, by)} />]
}
