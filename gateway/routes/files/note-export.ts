import type { FastifyRequest } from 'fastify'
import type { AskGraph } from '../ask-graph.ts'
import { askOrRefuse, RouteRefused, statusOf } from './ask-or-refuse.ts'

const mutation = `mutation NoteExport($input: NoteExportInput!) {
  outcome: noteExport(input: $input) { __typename ... on Refused { problems { code message } } } }`

interface Answer {
  outcome: { __typename: string; problems?: { code: string; message: string }[] }
}

/** Has it written down that a file leaves the house, before it is made. @throws {RouteRefused} for who may not export */
export async function noteExport(
  ask: AskGraph,
  request: FastifyRequest,
  { file, rows }: { file: string; rows: number },
): Promise<void> {
  const filter = new URLSearchParams(request.query as Record<string, string>).toString().slice(0, 500)
  const { outcome } = await askOrRefuse<Answer>(ask.inside, request, mutation, {
    input: { file, filter, rows },
  })
  const [problem] = outcome.problems ?? []
  if (problem) throw new RouteRefused(statusOf(problem.code), problem.code, problem.message)
}
