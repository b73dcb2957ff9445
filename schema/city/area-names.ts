/** What an area is called, by whoever writes of it. */
export interface CalledArea {
  code: string
  nameZh: string
  nameEn: string
  shortZh?: string | null
  shortEn?: string | null
  aliases?: readonly string[]
}

interface TakenName {
  field: 'code' | 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'aliases'
  name: string
}

/**
 * Names of an area that mean another open one, which whoever writes them would be taken to mean. Two may have one short
 * name, a city and the district it is named after.
 */
export function takenNames(area: CalledArea, others: readonly CalledArea[]): TakenName[] {
  const also = new Set(others.flatMap(({ aliases = [] }) => aliases))
  const names = new Set([...also, ...others.flatMap(({ code, nameZh, nameEn }) => [code, nameZh, nameEn])])
  const shorts = new Set(others.flatMap(({ shortZh, shortEn }) => [shortZh, shortEn]))
  const inOne = (field: Exclude<TakenName['field'], 'aliases'>, taken: ReadonlySet<string>) => {
    const name = area[field]
    return name && taken.has(name) ? [{ field, name }] : []
  }
  return [
    ...inOne('code', also),
    ...inOne('nameZh', names),
    ...inOne('nameEn', names),
    ...inOne('shortZh', also),
    ...inOne('shortEn', also),
    ...(area.aliases ?? [])
      .filter((name) => names.has(name) || shorts.has(name))
      .map((name) => ({ field: 'aliases' as const, name })),
  ]
}

/** As long as a name of an area may be. */
export const longestAreaName = 60

/** What people put between names that they list in one place; no alias has it. */
export const betweenAliases = /[、，,；;]/
