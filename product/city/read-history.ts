import type { z } from 'zod'
import { cellOf, factNamed, yes } from './facts.ts'
import type { Fault } from './fault.ts'
import type { ChangeRow, MergeRow } from './history-rows.ts'
import { changeColumns, changeRow, mergeColumns, mergeRow } from './history-shapes.ts'
import { mergeFaults } from './merge-faults.ts'
import { among } from './named-elsewhere.ts'
import { type Part, readOptionalTable, type TableFolder } from './read-part.ts'
import type { organizationRow } from './registers-shapes.ts'
import type { Placed } from './yaml-file.ts'

type Organization = z.output<typeof organizationRow>
type Change = z.output<typeof changeRow>
type Merge = z.output<typeof mergeRow>

/** What a package says of the past of its register. */
export interface History {
  changes: Part<Change>
  merges: Part<Merge>
}

/** Reads `organization-changes.csv` and `merges.csv`, each row in its shape. */
export const readHistory = (tables: TableFolder): History => ({
  changes: readOptionalTable(tables, 'organization-changes.csv', changeColumns, changeRow),
  merges: readOptionalTable(tables, 'merges.csv', mergeColumns, mergeRow),
})

/** What names it have no place in the register: bodies, areas, changes that do not lead to what it says today, merges that lead nowhere. */
export function historyFaults(
  { changes, merges }: History,
  organizations: readonly Organization[],
  { districts, isKind }: { districts: ReadonlySet<string> | undefined; isKind: ReturnType<typeof among> },
): Fault[] {
  const bodies = new Map(organizations.map((row) => [row.name, row]))
  const isBody = among([...bodies.keys()], 'organizations.csv', { zh: '名称', en: 'name' })
  const isArea = among(districts && [...districts], 'districts.yaml')
  const histories = Map.groupBy(changes.items, ({ value }) => `${value.what} ${value.organization}`)
  return [
    ...changes.items.flatMap((row) => {
      const { organization, what, was, becomes } = row.value
      const fact = factNamed(what)
      const isKnown = { PARENT: isBody, DISTRICT: isArea, KIND: isKind }[fact as string] ?? (() => [])
      return [
        ...isBody(row, ['organization'], organization),
        ...isKnown(row, ['was'], was),
        ...isKnown(row, ['becomes'], becomes),
      ]
    }),
    ...[...histories.values()].flatMap((own) => orderFaults(own, bodies)),
    ...mergeFaults(merges.items, isBody),
  ]
}

/** Each change of one thing begins with what the one before left, and the last leaves what the register says. */
function orderFaults(own: readonly Placed<Change>[], bodies: ReadonlyMap<string, Organization>): Fault[] {
  const fault = ({ file, path }: Placed<Change>, key: keyof Change, zh: string, en: string) =>
    file.fault([...path, key], { zh, en })
  return own.flatMap((row, place) => {
    const { organization, what, was, becomes, at } = row.value
    const before = own[place - 1]?.value
    const body = bodies.get(organization)
    const today = place === own.length - 1 && body ? { cell: cellOf(body, factNamed(what)) } : undefined
    const words = (cell: string | undefined) => (cell ? `“${cell}”` : '空白')
    const inEnglish = (cell: string | undefined) => (cell ? `"${cell}"` : 'a blank')
    return [
      ...(was === becomes ? [fault(row, 'becomes', '与“原为”不同的内容', 'something else than it was')] : []),
      ...(before && before.becomes !== was
        ? [
            fault(
              row,
              'was',
              `该单位上一条同项的“改为”：${words(before.becomes)}`,
              `what the last change of it left: ${inEnglish(before.becomes)}`,
            ),
          ]
        : []),
      ...(before?.at && at && Date.parse(at) < Date.parse(before.at)
        ? [fault(row, 'at', `不早于上一条的 ${before.at}`, `${before.at} or later, as the change before it`)]
        : []),
      ...(today && today.cell !== becomes
        ? [
            fault(
              row,
              'becomes',
              `organizations.csv 中的${words(today.cell)}`,
              `what organizations.csv says: ${inEnglish(today.cell)}`,
            ),
          ]
        : []),
    ]
  })
}

/** What was read, as rows of the tables. */
export function historyRows({ changes, merges }: History, ids: ReadonlyMap<string, string>) {
  const idOf = (name: string) => ids.get(name) ?? ''
  return {
    changes: changes.items.map(
      ({ value: { organization, what, since, reason, by, at, ...cells } }): ChangeRow => {
        const fact = factNamed(what)
        const kept = (cell: string | undefined) => {
          if (fact === 'REGISTERED') return String(cell === yes)
          return (fact === 'PARENT' ? ids.get(cell ?? '') : cell) ?? null
        }
        return {
          ...{ organizationId: idOf(organization), what: fact },
          ...{ was: kept(cells.was), becomes: kept(cells.becomes) },
          ...{ effectiveOn: since ?? null, reason, changedBy: by, recordedAt: at ?? null },
        }
      },
    ),
    merges: merges.items.map(
      ({ value: { merged, into, reason, by } }): MergeRow => ({
        ...{ mergedId: idOf(merged), intoId: idOf(into), reason, decidedBy: by },
      }),
    ),
  }
}
