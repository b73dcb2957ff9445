import { audit } from '@kexie/runtime/audit'
import { may } from '@kexie/schema/permission'
import { describeProblem, type ProblemFact } from '@kexie/schema/problems'
import type { AssociationContext } from '../context.ts'
import type { NoteExportInput } from '../schema.generated.ts'

/** Writes into the audit who takes which file out, and that somebody who may not has tried. */
export async function noteExport(context: AssociationContext, { file, filter, rows }: NoteExportInput) {
  const { db, viewer, language } = context
  const isPermitted = may(viewer, 'EXPORT')
  const object = { type: 'Export', key: file.slice(0, 100) }
  const fact = { action: 'EXPORT', object, after: { filter: filter.slice(0, 500), rows } } as const
  await db.transaction((tx) => audit(tx, context, [{ ...fact, outcome: isPermitted ? 'DONE' : 'DENIED' }]))
  if (isPermitted) return { __typename: 'ExportNoted' as const, file }
  const problem: ProblemFact = { code: 'NOT_PERMITTED' }
  return { __typename: 'Refused' as const, row: null, problems: [describeProblem(problem, language)] }
}
