import {
  type PlannedSetting,
  previewSetting,
  refusedWith,
  type Setting,
  setSetting,
} from '@kexie/records/set-setting'
import { orThrow } from '@kexie/schema/or-throw'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import type { SetStatementsInput, StatementsChange } from '../schema.generated.ts'
import { draftsOf } from '../statements/draft.ts'
import type { Named } from '../statements/read-row.ts'
import { statementSteps } from '../statements/steps.ts'
import { areasByWord } from '../store/areas.ts'
import { findDocument, listStated, writeStatements } from '../store/statements.ts'

/** Rows of one change. */
const mostRows = 500

/** What rows would do to what a document published, before they are taken. */
export const statementsPreview = async (context: MetricsContext, change: StatementsChange) =>
  previewSetting(context, await settingOf(context, change))

/** Adds, corrects or withdraws what a document published. */
export async function setStatements(context: MetricsContext, { change, ...given }: SetStatementsInput) {
  const refused = await setSetting(context, await settingOf(context, change), given)
  if (refused) return refused
  context.statements.clearAll()
  const document = orThrow(await findDocument(context.db, change.source), `document ${change.source}`)
  return { __typename: 'StatementsSet' as const, document }
}

/**
 * What is planned is what is read here, before the transaction, whose figures are read beside it: somebody who changed the document since is found by its
 * revision, so nothing is written that was not looked at.
 */
async function settingOf(context: MetricsContext, change: StatementsChange): Promise<Setting> {
  const planned = may(context.viewer, 'SET_STATEMENT') ? await planStatements(context, change) : nothing
  return {
    ...{ part: 'STATEMENT', key: change.source, action: 'SET_STATEMENT' },
    plan: async () => planned,
  }
}

const nothing = refusedWith([])

async function planStatements(
  context: MetricsContext,
  { source, rows }: StatementsChange,
): Promise<PlannedSetting> {
  const { db, viewer, now } = context
  const document = await findDocument(db, source)
  if (!document) return refusedWith([unknownDocument(source)])
  if (rows.length > mostRows) return refusedWith([tooMany(rows.length)])
  const known = await listStated(db, [source])
  const named = await namedIn(context)
  const { drafts, problems } = draftsOf(rows, { document, known, named, by: viewer.name, now })
  if (problems.length > 0) return refusedWith(problems)
  return {
    problems,
    steps: await statementSteps(context, drafts),
    before: drafts.flatMap(({ before }) => before ?? []),
    after: drafts.map(({ after }) => after),
    write: (tx) =>
      writeStatements(
        tx,
        drafts.map(({ after }) => after),
      ),
  }
}

/** What cells may name, by whatever name a reader knows it. */
async function namedIn({ definitions, db }: MetricsContext): Promise<Named> {
  const { codes, find } = definitions
  const indicators = codes.flatMap((code) => {
    const name = find(code)?.name
    return [code, name?.zh ?? code, name?.en ?? code].map((word) => [word, code] as const)
  })
  return { find, indicators: new Map(indicators), areas: await areasByWord(db) }
}

const unknownDocument = (received: string): ProblemFact => ({
  ...{ code: 'NOT_FOUND', field: 'change.source', received },
  label: { zh: '文件', en: 'Document' },
})

const tooMany = (count: number): ProblemFact => ({
  ...{ code: 'TOO_MANY', field: 'change.rows', received: `${count}` },
  label: { zh: '行数', en: 'Rows' },
  expected: { zh: `${mostRows} 行`, en: `${mostRows} rows` },
})
