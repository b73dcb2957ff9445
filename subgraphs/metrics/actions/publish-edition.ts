import { textProblems } from '@kexie/records/row-rules'
import { audit } from '@kexie/runtime/audit'
import { newId } from '@kexie/runtime/new-id'
import { refuse } from '@kexie/runtime/refuse'
import { canonical, hashOf } from '@kexie/schema/canonical'
import { toGlobalId } from '@kexie/schema/global-id'
import { may } from '@kexie/schema/permission'
import type { ProblemFact } from '@kexie/schema/problems'
import type { MetricsContext } from '../context.ts'
import { type EditionContent, figuresOver } from '../edition/content.ts'
import type { Span } from '../figure/cube.ts'
import { spanOf } from '../figure/span.ts'
import type { PublishEditionInput } from '../schema.generated.ts'
import { coverageAt, type EditionRow, insertEdition } from '../store/editions.ts'
import { awaitPostings } from '../store/postings.ts'

/** Publishes a review: what is known at its moment is computed once and kept word for word under its hash. */
export async function publishEdition(context: MetricsContext, input: PublishEditionInput) {
  const { db, viewer } = context
  if (!may(viewer, 'PUBLISH')) {
    await audit(db, context, [{ action: 'PUBLISH_EDITION', outcome: 'DENIED' }])
    return refuse([{ code: 'NOT_PERMITTED' }], context)
  }
  const { title, note = null } = input
  const problems = [
    ...textProblems('title', { zh: '标题', en: 'Title' }, title, 200),
    ...(note?.trim() ? textProblems('note', { zh: '说明', en: 'Note' }, note, 2000) : []),
    ...momentProblems(input.asOf ?? null),
  ]
  if (problems.length > 0) return refuse(problems, context)
  // Every posting begun before is committed when this returns, so the moment's past is complete.
  await awaitPostings(db)
  const asOf = input.asOf ?? new Date()
  const { asOf: _, ...asked } = input
  const span = { ...(await spanOf(asked, context)), asOf }
  const content = await contentOf(context, title.trim(), span, asOf)
  const row = await keep(context, span, asOf, content, note)
  return { __typename: 'EditionSet' as const, edition: row }
}

/** What will be known is not known: an edition of a moment to come would soon differ from what it says was known then. */
function momentProblems(asOf: Date | null): ProblemFact[] {
  const now = new Date()
  if (asOf === null || asOf <= now) return []
  const label = { zh: '截至时刻', en: 'As known at' }
  const expected = { zh: '不晚于现在的时刻', en: 'a moment that is not to come' }
  return [{ code: 'INVALID_VALUE', field: 'asOf', label, expected, received: asOf.toISOString() }]
}

async function contentOf(
  context: MetricsContext,
  title: string,
  span: Span,
  asOf: Date,
): Promise<EditionContent> {
  const { codes, isConfidential } = await context.definitionsAt(asOf)
  const { from, to, area } = span
  const district = area ?? ''
  return {
    version: 2,
    title,
    from,
    to,
    district,
    asOf: asOf.toISOString(),
    coverage: await coverageAt(context.db, {
      from,
      to,
      districtCode: district,
      asOf,
      without: codes.filter(isConfidential),
    }),
    figures: await figuresOver(span, context),
  }
}

async function keep(
  context: MetricsContext,
  span: Span,
  asOf: Date,
  given: EditionContent,
  note: string | null,
): Promise<EditionRow> {
  const content = canonical(given)
  const row = {
    id: newId(),
    title: given.title,
    fromYear: span.from,
    toYear: span.to,
    districtCode: span.area ?? '',
    asOf,
    note: note?.trim() || null,
    content,
    hash: hashOf(content),
    publishedBy: context.viewer.name,
  }
  return context.db.transaction(async (tx) => {
    const written = await insertEdition(tx, row)
    const object = { type: 'Edition', key: row.id }
    const after = { edition: toGlobalId('Edition', row.id), title: row.title, hash: row.hash }
    await audit(tx, context, [{ action: 'PUBLISH_EDITION', outcome: 'DONE', object, after }])
    return written
  })
}
