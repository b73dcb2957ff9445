import { migrate } from '@kexie/db/migrate'
import { callerKeys } from '@kexie/runtime/caller-keys'
import { settingsOrEnd } from '@kexie/runtime/settings-or-end'
import { endWith } from '@kexie/runtime/start-problem'
import { demoCity } from './city/demo-city.ts'
import { loadCity } from './load-city.ts'

/**
 * Brings the database at DATABASE_URL to the current tables; with DEMO=1 loads the demo's city into an empty one. With
 * CALLER_PRIVATE_KEY the database takes what a gateway proves that has it, and for a while what the one before proved.
 */
const { databaseUrl, callerPrivateKey, demo } = settingsOrEnd()
if (!databaseUrl) endWith('DATABASE_URL: 必须给出 · required')
await migrate(databaseUrl, callerPrivateKey ? callerKeys(callerPrivateKey).proof : undefined).catch(endWith)
if (demo) await loadCity(databaseUrl, await demoCity())
