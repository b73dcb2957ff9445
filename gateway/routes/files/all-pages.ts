import type { WorkbookShape } from '@kexie/exchange/column'
import { countQuery, listQuery } from '@kexie/exchange/list-query'
import type { FastifyRequest } from 'fastify'
import type { AskGraph } from '../ask-graph.ts'
import { askOrRefuse, RouteRefused, said } from './ask-or-refuse.ts'

type RecordShown = Readonly<Record<string, unknown>>

interface Page {
  page: { nodes: RecordShown[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

/** As many as a spreadsheet program still opens with ease. */
const recordLimit = 100_000

/** How many records of a list the requester may see. @throws {RouteRefused} 413 for more than a file holds */
export async function countRecords(
  ask: AskGraph,
  request: FastifyRequest,
  shape: WorkbookShape,
  filter: object,
): Promise<number> {
  const { page } = await askOrRefuse<{ page: { totalCount: number } }>(ask, request, countQuery(shape), {
    filter,
  })
  return withinLimit(request, page.totalCount)
}

/** The number of rows, where a file may hold as many. @throws {RouteRefused} 413 for more */
export function withinLimit(request: FastifyRequest, rows: number): number {
  if (rows <= recordLimit) return rows
  const message = said(
    request,
    `共 ${rows} 条，一个文件最多 ${recordLimit} 条：请缩小时间范围`,
    `${rows} records, a file holds ${recordLimit}: narrow the dates`,
  )
  throw new RouteRefused(413, 'TOO_MANY', message)
}

/** All records of a list that the requester may see, page by page. */
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
    more = page.pageInfo.hasNextPage
    after = page.pageInfo.endCursor
  }
  return records
}
