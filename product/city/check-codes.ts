import type { Fault, Path } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'
import type { Placed } from './yaml-file.ts'

/** What is named twice: a service, an indicator by its code or its name, a chapter, a table, a row of a table. */
export const codeFaults = ({ services, indicators, report, tables }: PlacedDefinitions): Fault[] => [
  ...twice(services.map((service) => [service, ['code'], service.value.code])),
  ...twice(indicators.map((indicator) => [indicator, ['code'], indicator.value.code])),
  ...twice(indicators.map((indicator) => [indicator, ['name', 'zh'], indicator.value.name.zh])),
  ...twice(report.map((chapter) => [chapter, ['service'], chapter.value.service])),
  ...twice(tables.map((table) => [table, ['code'], table.value.code])),
  ...tables.flatMap((table) =>
    twice(table.value.rows.map(({ code }, place) => [table, ['rows', place, 'code'], code])),
  ),
]

type Named = readonly [at: Placed<unknown>, path: Path, name: string]

/** A fault for each name that stands further up already, as names are compared. */
export function twice(named: readonly Named[], compared = (name: string): string => name): Fault[] {
  const first = new Map<string, Named>()
  return named.flatMap((one) => {
    const [{ file, path }, own, name] = one
    const [before, there, earlier] = first.get(compared(name)) ?? []
    if (!before || !there) {
      first.set(compared(name), one)
      return []
    }
    const free = own.includes('name')
      ? { zh: '没有用过的名称', en: 'a name of its own' }
      : { zh: '没有用过的代码', en: 'a code of its own' }
    const { file: where, line } = before.file.fault([...before.path, ...there], free)
    const [zh, en] = earlier === name ? ['', ''] : [`“${earlier}”`, `, "${earlier}"`]
    const used = {
      zh: `“${name}”，${where} 第 ${line} 行已有${zh}`,
      en: `"${name}", as in ${where} line ${line}${en}`,
    }
    return [file.fault([...path, ...own], free, used)]
  })
}
