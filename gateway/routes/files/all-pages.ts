import type { FastifyRequest } from 'fastify'
import { countQuery } from '../../files/export/list-query.ts'
import type { WorkbookShape } from '../../files/shape/column.ts'
import type { AskGraph } from '../ask-graph.ts'
import { askOrRefuse, RouteRefused, said } from './ask-or-refuse.ts'

/** A page of a list, as the graph answers it. */
export interface Page<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
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

/**
 * A list page by page, each fetched when it is wanted. The first one is here already, so that what refuses it refuses the file.
 * @param fetchPage the page after a cursor; null for an empty list
 */
export async function pagesOf<Node>(
  fetchPage: (after: string | null) => Promise<Page<Node> | null>,
): Promise<AsyncGenerator<readonly Node[]>> {
  const first = await fetchPage(null)
  return (async function* () {
    let page = first
    while (page) {
      yield page.nodes
      page = page.pageInfo.hasNextPage ? await fetchPage(page.pageInfo.endCursor) : null
    }
  })()
}
