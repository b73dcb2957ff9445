import type { z } from 'zod'
import { twice } from './check-codes.ts'
import { inCircles } from './circles.ts'
import type { Fault } from './fault.ts'
import type { mergeRow } from './history-shapes.ts'
import type { among } from './named-elsewhere.ts'
import type { Placed } from './yaml-file.ts'

type Merge = z.output<typeof mergeRow>

/** Entries that the register does not have, that stand for two, or in the end for themselves. */
export const mergeFaults = (items: readonly Placed<Merge>[], isBody: ReturnType<typeof among>): Fault[] => [
  ...items.flatMap((row) => [
    ...isBody(row, ['merged'], row.value.merged),
    ...isBody(row, ['into'], row.value.into),
  ]),
  ...twice(items.map((row) => [row, ['merged'], row.value.merged])),
  ...circles(items).map(({ file, path }) =>
    file.fault([...path, 'into'], {
      zh: '另一个单位，且它不又即是本行的单位',
      en: 'another body, and none that stands for this one in turn',
    }),
  ),
]

/** Rows of which the entry is met again by following whom each stands for. */
function circles(items: readonly Placed<Merge>[]): Placed<Merge>[] {
  // Of an entry that stands twice the first is followed; the other is a fault of its own.
  const rows = new Map(items.toReversed().map((row) => [row.value.merged, row]))
  const met = inCircles(rows.keys(), (name) => rows.get(name)?.value.into)
  return items.filter((row) => rows.get(row.value.merged) === row && met.has(row.value.merged))
}
