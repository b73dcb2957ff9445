import { randomBytes } from 'node:crypto'
import type { SubgraphName } from '@kexie/schema/subgraphs'
import { inject } from 'vitest'
import { close, connect } from '../connection.ts'
import { roleUrl } from '../roles.ts'
import { databaseUrl } from './database-url.ts'

export interface FreshDatabase {
  /** The administrator's URL. */
  url: string
  /** URL of one subgraph's own role. */
  roleUrl(subgraph: SubgraphName): string
  /** Ends whatever is still connected and removes the database. */
  drop(): Promise<void>
}

/** A migrated database nobody else uses, copied from the run's template in some 50 ms. For `beforeAll` of a test file. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = templateName()
  return createDatabase((name) => `create database ${name} template ${template}`)
}

/** A database in which nothing has been migrated yet. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return createDatabase((name) => `create database ${name} template template0`)
}

async function createDatabase(statement: (name: string) => string): Promise<FreshDatabase> {
  const name = templateName().replace(/template$/, randomBytes(4).toString('hex'))
  await administer(statement(name))
  const url = databaseUrl(inject('templateUrl'), name)
  return {
    url,
    roleUrl: (subgraph) => roleUrl(url, subgraph),
    drop: () => administer(`drop database if exists ${name} with (force)`),
  }
}

const templateName = () => new URL(inject('templateUrl')).pathname.slice(1)

/** Nobody may be connected to the template while it is copied, so the server's own database serves. */
async function administer(statement: string): Promise<void> {
  const sql = connect(databaseUrl(inject('templateUrl'), 'postgres'), { max: 1, name: 'kexie fresh database' })
  try {
    await sql.unsafe(statement)
  } finally {
    await close(sql)
  }
}
