import { once } from 'node:events'
import { log } from '@kexie/runtime/log'
import { settingsOrEnd } from '@kexie/runtime/settings-or-end'
import { endWith } from '@kexie/runtime/start-problem'
import { keepCounting } from './counting.ts'

/**
 * Has what is adopted of indicators counted by the database at DATABASE_URL, as its owner, until it is stopped: beside subgraphs that run as
 * processes of their own, which may write no ledger. `npm start` does it by itself.
 */
const { databaseUrl, logLevel } = settingsOrEnd()
if (!databaseUrl) endWith('DATABASE_URL: 必须给出 · required')
log.level = logLevel
const counting = keepCounting(databaseUrl)
process.stdout.write(
  '采纳的指标由此计算，Ctrl-C 停止 · what is adopted of indicators is counted here, Ctrl-C stops\n',
)
await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
await counting.stop()
