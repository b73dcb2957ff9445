import type { Figure } from './figure.ts'

/** Figures with this verdict whose name or code holds the text; null when neither is asked for. */
export function matching(
  figures: readonly Figure[],
  verdict: string,
  sought: string,
): readonly Figure[] | null {
  const wanted = sought.trim().toLowerCase()
  if (!verdict && !wanted) return null
  return figures.filter(
    ({ reconciliation, indicator: { name, code } }) =>
      (!verdict || reconciliation === verdict) && `${name} ${code}`.toLowerCase().includes(wanted),
  )
}
