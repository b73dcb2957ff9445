import { defineComponent, ref } from 'vue'
import { RouterLink } from 'vue-router'
import { type AskedPages, usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { answered } from '../../parts/layout/answered.tsx'
import { OrganizationLink } from '../../parts/layout/organization-link.tsx'
import { PageHead } from '../../parts/layout/page-head.tsx'
import { Unfolding } from '../../parts/layout/unfolding.tsx'
import type { Columns } from '../../parts/tables/column.ts'
import { DataTable } from '../../parts/tables/data-table.tsx'
import { LookAlikesDocument, type LookAlikesQuery } from './look-alikes.generated.ts'
import { MergePair } from './merge-pair.tsx'
import { Outcome } from './outcome.tsx'

type Pair = NonNullable<LookAlikesQuery['lookAlikes']>['pairs'][number]

/** Organizations of the register that may be one, as far as it was looked through. */
export const LookAlikesPage = defineComponent(() => {
  const outcome = ref('')
  const onDone = (words: string) => {
    outcome.value = words
  }
  return () => (
    <>
      <p class="breadcrumb">
        <RouterLink to="/organizations">{text({ zh: '单位', en: 'Organizations' })}</RouterLink>
      </p>
      <PageHead title={text({ zh: '疑似同一单位', en: 'May be the same' })} lead={text(lead)} />
      <Outcome of={outcome.value} />
      <Pairs onDone={onDone} />
    </>
  )
})

const Pairs = defineComponent(
  (props: { onDone: (outcome: string) => void }) => {
    const asked = usePages(
      LookAlikesDocument,
      () => ({}),
      ({ lookAlikes }) => ({ hasNextPage: Boolean(lookAlikes?.next), endCursor: lookAlikes?.next ?? null }),
    )
    return () => {
      const { pages, failure, retry } = asked.value
      const answer = pages[0] && { ...pages[0], variables: {} }
      const found = () => pages.flatMap(({ data }) => data.lookAlikes?.pairs ?? [])
      return (
        <>
          {answered({ answer, failure, isStale: false, retry }, () => table(found(), props.onDone))}
          <LookOn of={asked.value} />
        </>
      )
    }
  },
  { props: ['onDone'] },
)

const LookOn = ({ of: { hasMore, isAsking, more } }: { of: AskedPages<LookAlikesQuery> }) =>
  hasMore ? (
    <p class="more">
      <button type="button" disabled={isAsking} onClick={more}>
        {text({ zh: '继续查名录', en: 'Look on in the register' })}
      </button>
    </p>
  ) : null

const lead = {
  zh: '看来一样、多一字或少一字，或只差括注与城市名的；换了一字的很多，查某一家时才列出。合并不改写已报的记录，随时可以拆回。',
  en: 'Alike to the eye, a character more or less, or the same but for brackets and the city’s name; those with another character in the place of one are many, and listed of one organization alone. Merging rewrites no report, and can be taken back.',
}

const table = (pairs: readonly Pair[], onDone: (outcome: string) => void) => {
  const label = text({ zh: '各对单位', en: 'Pairs' })
  return (
    <DataTable
      label={label}
      caption={label}
      look="stacked"
      columns={columns()}
      rows={pairs}
      keyOf={({ one, other }) => `${one.id} ${other.id}`}
      empty={text({ zh: '查过的部分没有疑似同一单位的。', en: 'None so far looks the same.' })}
      unfolded={({ one, other }) => (
        <Unfolding
          summary={text({ zh: '合并…', en: 'Merge…' })}
          content={() => <MergePair one={one} other={other} onDone={onDone} />}
        />
      )}
    />
  )
}

const columns = (): Columns<Pair> => [
  {
    heading: text({ zh: '其一', en: 'One' }),
    names: 'row',
    cell: ({ one }) => [<OrganizationLink of={one} />, <small> {placeOf(one)}</small>],
  },
  {
    heading: text({ zh: '其二', en: 'The other' }),
    cell: ({ other }) => [<OrganizationLink of={other} />, <small> {placeOf(other)}</small>],
  },
]

const placeOf = ({ kind, district }: Pair['one']) => `${kind.name} · ${district.name}`
