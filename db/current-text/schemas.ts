import { subgraphNames } from '@kexie/schema/subgraphs'

/** PostgreSQL schemas whose functions, views, policies and grants the files state: one a subgraph, and the gateway's counts. */
export const schemas: readonly string[] = [
  ...subgraphNames.map((name) => name.replaceAll('-', '_')),
  'gateway',
]
