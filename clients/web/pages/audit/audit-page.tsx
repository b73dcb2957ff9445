import './audit-page.css'
import { computed, defineComponent } from 'vue'
import { useAddress } from '../../address/use-address.ts'
import { endOf, startOf } from '../../calendar-days/days.ts'
import { isDay } from '../../calendar-days/spans.ts'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { PendingResets } from '../../parts/accounts/pending-resets.tsx'
import type { AuditEntry } from '../../parts/audit/audit-entry.ts'
import { AuditEntriesDocument, type AuditEntriesQueryVariables } from '../../parts/audit/entries.generated.ts'
import { EntryTable } from '../../parts/audit/entry-table.tsx'
import { Empty } from '../../parts/layout/answered.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { ChainSection } from './chain-section.tsx'
import { StrangerRefusals } from './stranger-refusals.tsx'

type Filter = NonNullable<AuditEntriesQueryVariables['filter']>

/** The audit: whether its chain is whole, and its entries, the newest first. */
export const AuditPage = defineComponent(() => {
  const filter = useFilter()
  const asked = usePages(
    AuditEntriesDocument,
    () => ({ filter: filter.value }),
    ({ auditEntries }) => auditEntries?.pageInfo,
  )
  return () => (
    <>
      <h1>{heading()}</h1>
      <p class="lead">
        {text({
          zh: '何人、何时、从何处、对何物、做了什么、结果如何。只增不改，逐行相扣。',
          en: 'Who did what to what, when and from where, and how it went. Append-only, each row sealed with the one before.',
        })}
      </p>
      <PendingResets />
      <ChainSection />
      <StrangerRefusals />
      <AuditFilters />
      {pagesOf(asked.value, ({ auditEntries }) => auditEntries, table)}
    </>
  )
})

const heading = () => text({ zh: '审计', en: 'Audit' })

/** What of the audit the address asks for. */
function useFilter() {
  const [actor, action, outcome] = [useAddress('actor'), useAddress('action'), useAddress('outcome')]
  const [from, to] = [useAddress('from', '', isDay), useAddress('to', '', isDay)]
  const object = useAddress('object')
  return computed<Filter>(() => ({
    actor: actor.value || null,
    action: action.value || null,
    outcome: (outcome.value || null) as Filter['outcome'],
    object: object.value || null,
    from: from.value ? startOf(from.value) : null,
    to: to.value ? endOf(to.value) : null,
  }))
}

const table = (entries: readonly AuditEntry[]) =>
  entries.length === 0 ? (
    <Empty why={text({ zh: '没有符合条件的审计。', en: 'No entry matches.' })} />
  ) : (
    <EntryTable entries={entries} label={heading()} withObject />
  )
