import { todayInShanghai } from '@kexie/records/row-rules'
import type { Text } from '@kexie/schema/indicator'
import type { ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from './context.ts'
import type { ChangeOrganizationInput } from './schema.generated.ts'
import { type Changes, isPartOf } from './store/organization-changes.ts'
import type { OrganizationRow } from './store/organizations.ts'

/** What others reckon with day by day: it changes from a day on, unless it was never registered. */
const dated = ['kind', 'parentId', 'districtCode', 'foundedOn'] as const

/** What stands against a change of an organization that is well said. */
export async function changeProblems(
  { db, now }: AssociationContext,
  known: OrganizationRow,
  { input, changes }: { input: ChangeOrganizationInput; changes: Changes },
): Promise<ProblemFact[]> {
  const isCircle = changes.parentId && (await isPartOf(db, changes.parentId, known.id))
  return [
    ...nothingProblems(known, changes),
    ...dayProblems(known, { input, changes, today: todayInShanghai(now) }),
    ...(isCircle ? [invalid('parent', labels.parent, expectations.above, known.name)] : []),
    ...dissolutionProblems(known, changes),
  ]
}

const labels = {
  effectiveOn: { zh: '自何日起', en: 'From which day' },
  parent: { zh: '上级单位', en: 'Parent' },
  dissolvedOn: { zh: '撤销日期', en: 'Day dissolved' },
  change: { zh: '要更改的内容', en: 'Something to change' },
} as const

const expectations = {
  past: { zh: '不晚于今天的日期', en: 'today or before' },
  above: { zh: '不隶属于本单位的单位', en: 'an organization that is no part of this one' },
} as const

const nothingProblems = ({ namedOnly }: OrganizationRow, changes: Changes): ProblemFact[] =>
  namedOnly || Object.keys(changes).length > 0 ? [] : [{ code: 'REQUIRED', label: labels.change }]

function dayProblems(
  { namedOnly }: OrganizationRow,
  { input, changes, today }: { input: ChangeOrganizationInput; changes: Changes; today: string },
): ProblemFact[] {
  const { effectiveOn } = input
  if (effectiveOn && effectiveOn > today)
    return [invalid('effectiveOn', labels.effectiveOn, expectations.past, effectiveOn)]
  const isDissolved = changes.dissolvedOn !== undefined && Object.keys(changes).length > 1
  const needsDay = !namedOnly && (isDissolved || dated.some((name) => changes[name] !== undefined))
  return needsDay && !effectiveOn
    ? [{ code: 'REQUIRED', field: 'effectiveOn', label: labels.effectiveOn }]
    : []
}

function dissolutionProblems(known: OrganizationRow, changes: Changes): ProblemFact[] {
  const { foundedOn, dissolvedOn } = { ...known, ...changes }
  if (!foundedOn || !dissolvedOn || dissolvedOn >= foundedOn) return []
  const expected = { zh: `不早于成立日期 ${foundedOn}`, en: `not before it was founded, ${foundedOn}` }
  return [invalid('dissolvedOn', labels.dissolvedOn, expected, dissolvedOn)]
}

const invalid = (field: string, label: Text, expected: Text, received: string): ProblemFact => ({
  code: 'INVALID_VALUE',
  field,
  label,
  expected,
  received,
})
