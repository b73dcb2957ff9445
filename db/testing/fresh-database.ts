import { randomBytes } from 'node:crypto'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { inject } from 'vitest'
import { roleUrl } from '../roles.ts'
import { administer, databaseUrl } from './administer.ts'

export interface FreshDatabase {
  /** The administrator's URL. */
  url: string
  /** URL of one subgraph's own role. */
  roleUrl(subgraph: SubgraphName): string
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>
}

/**
 * A migrated database nobody else uses, copied from the run's template in some 60 ms. For `beforeAll` of a test file. It counts what
 * the package of Changzhou says, unless it shall be of a city that has not said yet what it counts.
 */
export async function freshDatabase({ hasPackage = true } = {}): Promise<FreshDatabase> {
  return createDatabase(hasPackage ? templateName() : templateName().replace(/template$/, 'bare'))
}

/** A database in which nothing has been migrated yet. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return createDatabase('template0')
}

async function createDatabase(template: string): Promise<FreshDatabase> {
  const templateUrl = inject('templateUrl')
  // Nobody may be connected to a template while it is copied, so the server's own database is where to ask.
  const serverUrl = databaseUrl(templateUrl, 'postgres')
  const name = templateName().replace(/template$/, randomBytes(4).toString('hex'))
  await administer(serverUrl, `create database ${name} template ${template}`)
  const url = databaseUrl(templateUrl, name)
  return {
    url,
    roleUrl: (subgraph) => roleUrl(url, subgraph),
    drop: () => administer(serverUrl, `drop database if exists ${name} with (force)`),
  }
}

const templateName = () => new URL(inject('templateUrl')).pathname.slice(1)
