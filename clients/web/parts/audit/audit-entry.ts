import type { AuditEntriesQuery } from './entries.generated.ts'

/** An entry of the audit: who did what to what, and how it went. */
export type AuditEntry = NonNullable<AuditEntriesQuery['auditEntries']>['nodes'][number]
