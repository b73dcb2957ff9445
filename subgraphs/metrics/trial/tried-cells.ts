import type { MetricsContext } from '../context.ts'
import type { Cell } from '../figure/cube.ts'
import { type Areas, scopesIn, treeOn } from '../figure/tree.ts'
import { cellsAfter } from '../impact/delta.ts'
import type { TriedEntries } from '../store/trials.ts'

/** The cells that entries which were tried would have as those of an indicator. */
export function triedCells(
  indicator: string,
  { entries, cells }: { entries: readonly TriedEntries[]; cells: readonly Cell[] },
  { definitions, tree }: Pick<MetricsContext, 'definitions'> & { tree: Areas },
): Cell[] {
  const own = cells.map((cell) => ({ ...cell, indicator }))
  return cellsAfter(own, {
    ...{ definitions, presence: [], observations: [] },
    scopesOf: (district, day) => scopesIn(treeOn(tree, day), district),
    entries: entries.map((entry) => ({ ...entry, indicator, relation: 'EXACT', reverses: null })),
  })
}
