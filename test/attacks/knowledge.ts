/** What an attacker knows of some counts: sums of them that were told. Counts are whole and not negative. */
export class Knowledge {
  readonly #sums: { cells: ReadonlySet<string>; value: number }[] = []

  learn(cells: Iterable<string>, value: number): void {
    this.#sums.push({ cells: new Set(cells), value })
  }

  /** Cells with one value only that agrees with every sum told: by elimination, and by the bounds of what is left. */
  derived(cells: readonly string[]): Map<string, number> {
    const rows = reduced(this.#sums.map(({ cells: own, value }) => row(cells, own, value)))
    const solved = new Map<string, number>()
    for (const one of rows) {
      const places = cells.flatMap((_, place) => (one[place] !== 0 ? [place] : []))
      if (places.length === 1)
        solved.set(cells[places[0] ?? 0] ?? '', (one.at(-1) ?? 0) / (one[places[0] ?? 0] ?? 1))
    }
    return new Map([...this.#bounded(cells), ...solved])
  }

  /** Bounds narrowed until they stand still: no count is more than a sum it is in leaves it. */
  #bounded(cells: readonly string[]): [string, number][] {
    const low = new Map(cells.map((cell) => [cell, 0]))
    const high = new Map(cells.map((cell) => [cell, Number.POSITIVE_INFINITY]))
    const total = (of: ReadonlySet<string>, bounds: Map<string, number>, but: string) =>
      [...of].reduce((sum, cell) => sum + (cell === but ? 0 : (bounds.get(cell) ?? 0)), 0)
    for (let round = 0; round < 20; round++) {
      for (const { cells: own, value } of this.#sums) {
        for (const cell of own) {
          high.set(cell, Math.min(high.get(cell) ?? 0, value - total(own, low, cell)))
          low.set(cell, Math.max(low.get(cell) ?? 0, value - total(own, high, cell)))
        }
      }
    }
    return cells.flatMap((cell) => {
      const value = low.get(cell) ?? 0
      return value === high.get(cell) ? [[cell, value] as [string, number]] : []
    })
  }
}

const row = (cells: readonly string[], own: ReadonlySet<string>, value: number) => [
  ...cells.map((cell) => (own.has(cell) ? 1 : 0)),
  value,
]

/** Gauss and Jordan; the sums here are small, so that a thousandth is nothing. */
function reduced(given: number[][]): number[][] {
  const rows = given.map((one) => [...one])
  let done = 0
  for (let column = 0; column < (rows[0]?.length ?? 1) - 1; column++) {
    const pivot = rows.findIndex((one, place) => place >= done && Math.abs(one[column] ?? 0) > 1e-3)
    if (pivot < 0) continue
    const [lead = []] = rows.splice(pivot, 1)
    const scaled = lead.map((value) => value / (lead[column] ?? 1))
    for (const [place, one] of rows.entries()) {
      const factor = one[column] ?? 0
      if (factor !== 0)
        rows[place] = one.map((value, index) => {
          const left = value - factor * (scaled[index] ?? 0)
          return Math.abs(left) < 1e-6 ? 0 : left
        })
    }
    rows.splice(done, 0, scaled)
    done++
  }
  return rows
}
