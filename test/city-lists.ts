import { openDatabase } from '@kexie/db/database'
import type { TestProject } from 'vitest/node'
import { changzhouLists } from '../product/city/changzhou-lists.ts'
import { installLists } from '../product/city/install-lists.ts'

/** The database that every test copies has the lists of the city whose records the tests report. */
export async function setup(project: TestProject): Promise<void> {
  const database = openDatabase(project.getProvidedContext().templateUrl, { name: 'kexie test', max: 1 })
  try {
    await installLists(database.db, changzhouLists())
  } finally {
    await database.close()
  }
}
