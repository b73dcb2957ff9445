import { comparedName } from '@kexie/schema/compared-name'
import { notBefore } from '@kexie/schema/days'
import type { Text } from '@kexie/schema/indicator'
import { twice } from './check-codes.ts'
import { inCircles } from './circles.ts'
import type { Fault, Path } from './fault.ts'
import type { Placed } from './yaml-file.ts'

/** A body as its row says it, as far as it is looked at here. */
interface Body {
  name: string
  parent?: string | undefined
  creditCode?: string | undefined
}

/** What a package says of who there is and what they owe. */
interface Said {
  organizations: readonly Placed<Body>[]
  memberships: readonly Placed<{
    organization: string
    body: string
    admittedOn: string
    endedOn?: string | undefined
  }>[]
  series: readonly Placed<Named & { started: string; ended?: string | undefined }>[]
  forms: readonly Placed<Named & { types: readonly string[]; owed: readonly Owed[] }>[]
}

interface Named {
  name: Text
}

type Owed = { from: string; to?: string | undefined } & (
  | { kind: string; district?: string | undefined }
  | { organization: string }
)

/** What no row tells by itself: who is above himself, whose name or code is another's, what ends before it begins, what is said or owed twice over. */
export const registerFaults = ({ organizations, memberships, series, forms }: Said): Fault[] => [
  ...circleFaults(organizations),
  ...twice(
    organizations.map((row) => [row, ['name'], row.value.name] as const),
    comparedName,
  ),
  ...twice(
    organizations.flatMap((row) =>
      row.value.creditCode ? [[row, ['creditCode'], row.value.creditCode] as const] : [],
    ),
  ),
  ...memberships.flatMap((row) => {
    const { organization, body, admittedOn, endedOn } = row.value
    return [
      ...(organization === body ? [faultAt(row, ['body'], another)] : []),
      ...turned(row, ['endedOn'], admittedOn, endedOn),
    ]
  }),
  ...twice(
    memberships.map((row) => {
      const { organization, body, admittedOn } = row.value
      return [row, ['admittedOn'], `${organization} ${body} ${admittedOn}`] as const
    }),
  ),
  ...namedTwice(series),
  ...namedTwice(forms),
  ...forms.flatMap((form) =>
    twice(form.value.types.map((type, place) => [form, ['types', place], type] as const)),
  ),
  ...series.flatMap((one) => turned(one, ['ended'], one.value.started, one.value.ended)),
  ...forms.flatMap((form) => [
    ...form.value.owed.flatMap(({ from, to }, place) => turned(form, ['owed', place, 'to'], from, to)),
    ...overlaps(form),
  ]),
]

/** What a page takes for one name: whoever writes it in a file means one of them. */
const namedTwice = (all: readonly Placed<Named>[]): Fault[] =>
  (['zh', 'en'] as const).flatMap((language) =>
    twice(
      all.map((one) => [one, ['name', language], one.value.name[language]] as const),
      (name) => name.toLowerCase(),
    ),
  )

const another: Text = { zh: '另一家单位', en: 'another organization' }

const faultAt = ({ file, path }: Placed<unknown>, own: Path, expected: Text): Fault =>
  file.fault([...path, ...own], expected)

const turned = (at: Placed<unknown>, path: Path, from: string, to: string | undefined): Fault[] =>
  to !== undefined && to < from ? [faultAt(at, path, notBefore(from))] : []

/** Bodies that are, by however many steps, above themselves. */
function circleFaults(rows: Said['organizations']): Fault[] {
  const parents = new Map(rows.map(({ value: { name, parent } }) => [name, parent]))
  const aboveThemselves = inCircles(parents.keys(), (name) => parents.get(name))
  const expected = { zh: '不隶属于本单位的单位', en: 'an organization that is not below this one' }
  return rows
    .filter(({ value: { name } }) => aboveThemselves.has(name))
    .map((row) => faultAt(row, ['parent'], expected))
}

const whoseOf = (owed: Owed): string =>
  'kind' in owed ? `${owed.kind} ${owed.district ?? ''}` : owed.organization

/** Duties of one holder that are on one day both. */
function overlaps(form: Said['forms'][number]): Fault[] {
  const placed = form.value.owed.map((owed, place) => ({ owed, place }))
  return [...Map.groupBy(placed, ({ owed }) => whoseOf(owed)).values()].flatMap((own) =>
    own
      .toSorted((one, other) => (one.owed.from < other.owed.from ? -1 : 1))
      .flatMap(({ owed, place }, index, sorted) => {
        const before = sorted[index - 1]?.owed
        // Two that begin on one day are told as one that stands twice.
        if (!before || before.from === owed.from || (before.to !== undefined && before.to < owed.from))
          return []
        const last = before.to ?? ''
        const expected = last
          ? {
              zh: `晚于 ${last} 的日期（前一项到那天为止）`,
              en: `a day after ${last}, on which the one before ends`,
            }
          : { zh: '前一项先写明到哪天为止', en: 'the one before to end first' }
        return [faultAt(form, ['owed', place, 'from'], expected)]
      }),
  )
}
