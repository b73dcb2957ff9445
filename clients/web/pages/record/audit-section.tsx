import { defineComponent } from 'vue'
import { usePages } from '../../graph/use-pages.ts'
import { text } from '../../language/language.ts'
import { AuditEntriesDocument } from '../../parts/audit/entries.generated.ts'
import { EntryTable } from '../../parts/audit/entry-table.tsx'
import { pagesOf } from '../../parts/layout/paged.tsx'
import { Section } from '../../parts/layout/section.tsx'

/** What the audit tells of a record: to the auditor, those who review it and its own clerk; to anybody else there is no such section. */
export const AuditSection = defineComponent(
  (props: { id: string }) => {
    const asked = usePages(
      AuditEntriesDocument,
      () => ({ filter: { object: props.id } }),
      ({ auditEntries }) => auditEntries?.pageInfo,
    )
    const heading = () => text({ zh: '审计', en: 'Audit' })
    return () => {
      const [first] = asked.value.pages
      if (!first?.data.auditEntries?.nodes.length) return null
      return (
        <Section id="audit" heading={heading()}>
          {pagesOf(
            asked.value,
            ({ auditEntries }) => auditEntries,
            (entries) => (
              <EntryTable entries={entries} label={heading()} withObject={false} />
            ),
          )}
        </Section>
      )
    }
  },
  { props: ['id'] },
)
