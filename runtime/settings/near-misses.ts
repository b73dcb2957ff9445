/**
 * Variables a few letters away from a setting, with the setting they probably mean: EVENT_URL, DATBASE_URL; three where it is a long one,
 * as TRUSTED_PROXY is.
 */
export function nearMisses(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): [name: string, meant: string][] {
  const candidates = known.filter((name) => name.length > 5)
  return Object.keys(env).flatMap((name) => {
    if (known.includes(name) || !/^[A-Z_]+$/.test(name)) return []
    const meant = candidates.find((setting) => distance(name, setting) <= (setting.length < 15 ? 2 : 3))
    return meant ? [[name, meant] as [string, string]] : []
  })
}

/** Levenshtein distance: letters to insert, remove or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
