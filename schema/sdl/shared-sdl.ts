import { readFileSync } from 'node:fs'

/** SDL that every subgraph has: scalars, problems, paging, kinds of organizations, and the words of records. */
export const sharedSdl = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8')

/** SDL that every subgraph owning records adds to the shared SDL: the Record interface and what a report answers. */
export const recordSdl = readFileSync(new URL('./record.graphql', import.meta.url), 'utf8')
