import { defineSubgraph } from '@kexie/runtime/define-subgraph'
import type { Subgraph } from '@kexie/runtime/subgraph'
import { recordSdl } from '@kexie/schema/shared-sdl'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import type { Caller } from '@kexie/schema/viewer'
import type { DeclaredRecords } from '../definition/declare-records.ts'
import { joinResolvers } from './join-resolvers.ts'

interface RecordSubgraph<Context> {
  name: SubgraphName
  records: DeclaredRecords
  /** SDL beside it: connections of what is no record. */
  borrowed?: string
  /** Resolvers of what does not follow from the declarations; a field given here goes before the one that does. */
  resolvers: Record<string, object>
  recognise: (caller: Caller) => Promise<Caller>
  context: (caller: Caller) => Context
}

/** A subgraph that owns records, from their declarations and what it answers beside them. */
export function recordSubgraph<Context>(given: RecordSubgraph<Context>): Subgraph {
  const { name, records, borrowed = '', resolvers: own, recognise, context } = given
  const resolvers = joinResolvers([records.resolvers, own])
  return defineSubgraph({
    name,
    schemaFile: records.schemaFile,
    borrowed: recordSdl + borrowed,
    resolvers,
    recognise,
    context,
  })
}
