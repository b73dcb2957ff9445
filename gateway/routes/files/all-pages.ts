import { listQuery } from '@kexie/exchange/list-query'
import type { WorkbookShape } from '@kexie/exchange/column'
import type { FastifyRequest } from 'fastify'
import type { AskGraph } from '../ask-graph.ts'
import { askOrRefuse, RouteRefused, said } from './ask-or-refuse.ts'

type RecordShown = Readonly<Record<string, unknown>>

interface Page {
  page: { nodes: RecordShown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

/** As many as a spreadsheet program still opens with ease. */
const recordLimit = 100_000

/** All records of a list that the requester may see, page by page. @throws {RouteRefused} 413 for more than a file holds */
export async function allPages(
  ask: AskGraph,
  request: FastifyRequest,
  shape: WorkbookShape,
  filter: object,
): Promise<RecordShown[]> {
  const records: RecordShown[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { page }: Page = await askOrRefuse(ask, request, listQuery(shape), { filter, after })
    records.push(...page.nodes)
    if (records.length > recordLimit)
      throw new RouteRefused(
        413,
        'TOO_MANY',
        said(request, `超过 ${recordLimit} 条：请缩小时间范围`, `More than ${recordLimit} records: narrow the dates`),
      )
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  return records
}
