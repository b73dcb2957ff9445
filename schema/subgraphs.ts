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
] as const

export type SubgraphName = (typeof subgraphNames)[number]

/** Subgraphs that own record types still to come are named in the indicator catalogue before they exist. */
export type HomeSubgraph = SubgraphName | 'cooperation'
