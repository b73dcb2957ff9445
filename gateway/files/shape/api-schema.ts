import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { workbookShapes } from './workbook-shape.ts'

/** The API as every client sees it. */
export const apiSchema: GraphQLSchema = buildSchema(
  readFileSync(fileURLToPath(import.meta.resolve('@kexie/schema/api.graphql')), 'utf8'),
)

/** Every record type as a workbook, by its name in addresses. */
export const shapes = workbookShapes(statedDefinitions.records)
