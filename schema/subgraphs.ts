/** The subgraphs of the federation in reading order. Folder = package = subgraph name = PostgreSQL schema. */
export const subgraphNames = [
  'association',
  'reporting',
  'metrics',
  'events',
  'venues',
  'incubators',
  'think-tank',
  'talent',
  'cooperation',
] as const

export type SubgraphName = (typeof subgraphNames)[number]
