/** Those of `names` that are met again by following what comes next of each. */
export function inCircles(
  names: Iterable<string>,
  next: (name: string) => string | null | undefined,
): Set<string> {
  const comesBack = (name: string): boolean => {
    const met = new Set<string>()
    let one = next(name)
    while (one && one !== name && !met.has(one)) {
      met.add(one)
      one = next(one)
    }
    return one === name
  }
  return new Set([...names].filter(comesBack))
}
