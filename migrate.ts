import { migrate } from '@kexie/db/migrate'
import { readSettings } from '@kexie/schema/settings'
import { loadChangzhou } from './load-changzhou.ts'

/** Brings the database at DATABASE_URL to the current tables and loads the Changzhou data into an empty one. */
const { databaseUrl } = readSettings(process.env, process.argv.slice(2))
if (!databaseUrl) throw new Error('DATABASE_URL: 必须给出 · required')
await migrate(databaseUrl)
await loadChangzhou(databaseUrl)
