import type { source, statement, target, targetRevision } from '@kexie/db/tables/metrics'
import type { CodedIndicator } from '@kexie/schema/definitions'
import { stableId } from '@kexie/schema/stable-id'
import type { Statement } from '@kexie/schema/statement'
import { systemViewer } from '@kexie/schema/viewer'
import { actionPlansOver, plannedTargets } from './action-plans.ts'
import { sources } from './sources.ts'
import { statementsOf } from './statements/statements.ts'

/** What the documents published, as rows of the metrics tables; what they announced as targets stands among those too. */
export function publishedRows(indicators: readonly CodedIndicator[]) {
  const statements = statementsOf(indicators)
  const targets = [...statements.flatMap(targetRow), ...plannedTargets]
  return {
    sources: Object.entries(sources).map(
      ([key, { title, publisher, published }]): typeof source.$inferInsert => ({
        key,
        title,
        publisher,
        publishedOn: published,
      }),
    ),
    statements: statements.map(statementRow),
    targets,
    revisions: targets.map(firstRevision),
    actionPlans: actionPlansOver(indicators),
  }
}

function firstRevision({
  id,
  value,
  relation,
}: typeof target.$inferInsert): typeof targetRevision.$inferInsert {
  return { targetId: id, revision: 1, value, relation, setBy: systemViewer.name, reason: '依据已公布的文件' }
}

function statementRow(given: Statement): typeof statement.$inferInsert {
  const {
    key,
    indicator,
    kind,
    value,
    relation,
    wording,
    label,
    unit,
    from,
    to,
    source,
    paragraph,
    order,
    consistency,
  } = given
  return {
    key,
    indicator,
    kind,
    value,
    relation,
    wording,
    paragraph,
    position: order,
    sourceKey: source,
    labelZh: label.zh,
    labelEn: label.en,
    unitZh: unit.zh,
    unitEn: unit.en,
    fromDate: from,
    toDate: to,
    districtCode: placeOf(source),
    inconsistencyZh: consistency?.note.zh ?? null,
    inconsistencyEn: consistency?.note.en ?? null,
  }
}

function targetRow({
  key,
  kind,
  indicator,
  value,
  relation,
  from,
  to,
  source,
}: Statement): (typeof target.$inferInsert)[] {
  if (kind !== 'TARGET' || indicator === null || from === null || to === null) return []
  const years = { fromYear: Number(from.slice(0, 4)), toYear: Number(to.slice(0, 4)) }
  return [
    {
      id: stableId(`target:${key}`),
      indicator,
      districtCode: placeOf(source),
      value,
      // 百场 said of what is still to come is a number to reach.
      relation: relation === 'EXACT' ? 'AT_LEAST' : relation,
      statementKey: key,
      ...years,
    },
  ]
}

function placeOf(source: string): string {
  return sources[source as keyof typeof sources].place
}
