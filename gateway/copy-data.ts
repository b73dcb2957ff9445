/** A deep copy of plain JSON data, several times faster than `structuredClone`. Own properties only. */
export function copyData<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copyData) as T
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    if (key !== '__proto__') copy[key] = copyData((value as Record<string, unknown>)[key])
  }
  return copy as T
}
