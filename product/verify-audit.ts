import { join } from 'node:path'
import { verifyWholeAudit } from '@kexie/association/audit'
import { readKeptSeals } from '@kexie/association/kept-seals'
import { openDatabase } from '@kexie/db/database'
import { settingsOrEnd } from '@kexie/runtime/settings-or-end'
import { endWith } from '@kexie/runtime/start-problem'

/**
 * Verifies the audit in the database at DATABASE_URL, as its owner, by itself and by the seals kept outside it. Ends with 1
 * where it is not what it was.
 */
const { databaseUrl, auditSealFile, dataDir } = settingsOrEnd()
if (!databaseUrl) endWith('DATABASE_URL: 必须给出 · required')
const kept = await readKeptSeals(auditSealFile ?? join(dataDir, 'audit-seals.log'))
const database = openDatabase(databaseUrl, { name: 'kexie audit', max: 1 })
const { entries, breaks } = await verifyWholeAudit(database.db, kept)
  .finally(() => database.close())
  .catch(endWith)
process.stdout.write(
  `审计 ${entries} 行，与库外印记核对 ${kept.length} 处 · ${entries} rows, ${kept.length} seals kept outside\n`,
)
for (const { number, kind } of breaks) process.stdout.write(`  ${number} ${kind}\n`)
process.stdout.write(breaks.length === 0 ? '完整 · whole\n' : '不完整 · broken\n')
process.exitCode = breaks.length === 0 ? 0 : 1
