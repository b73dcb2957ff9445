import type * as tables from '@kexie/db/tables/cooperation'

type Overseas = Pick<typeof tables.overseasProject.$inferSelect, 'signedOn' | 'landedOn'>
type Step = Pick<typeof tables.projectStep.$inferSelect, 'stage' | 'reachedOn'>

/** An overseas project is agreed on at signing or landing, whichever came first; a mere intention is not. */
export const overseasAgreedOn = ({ columns }: { columns: Overseas }) =>
  [columns.signedOn, columns.landedOn].flatMap((day) => day ?? []).toSorted()[0]

/** A project is agreed on with its agreement, or where none was reported with what can only follow one. */
export const agreedOn = ({ parts }: { parts: { stages: readonly Step[] } }) =>
  ['AGREEMENT', 'CONTRACT', 'LANDED', 'RESULT'].flatMap((stage) => reached(parts.stages, stage) ?? [])[0]

export const contractedOn = ({ parts }: { parts: { stages: readonly Step[] } }) =>
  reached(parts.stages, 'CONTRACT')

const reached = (stages: readonly Step[], stage: string) =>
  stages.find((step) => step.stage === stage)?.reachedOn
