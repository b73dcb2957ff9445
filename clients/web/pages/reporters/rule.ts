import type { ReporterRulesQuery } from './reporters.generated.ts'

/** Who reports a type of record, as the page shows it. */
export type Rule = NonNullable<ReporterRulesQuery['reporterRules']>[number]
