import type { Db } from '@kexie/db/database'
import { readSaid, readVersion } from '../store/definitions.ts'
import { awaitPostings } from '../store/postings.ts'
import { DefinitionHistory } from './definition-history.ts'
import type { Definitions } from './definitions.ts'

/** Where the requests of one process have their definitions from. */
export interface DefinitionReader {
  /** As they are now, or were a moment ago. */
  now(): Promise<Definitions>
  /** As they are, whoever changed them last. */
  anew(): Promise<Definitions>
  /** As they were at a moment, for good: whatever was being installed then is waited for as the caller of `db`. */
  at(db: Db, moment: Date): Promise<Definitions>
}

/** For how many milliseconds it is not asked again whether anything changed. */
const fresh = 500

/** Keeps what was read of the definitions, and reads it again once the database says that it changed, whoever changed it. */
export function definitionReader(pool: Db): DefinitionReader {
  let known = new DefinitionHistory({ version: '', ...nothing })
  let checked = Number.NEGATIVE_INFINITY
  let settled = Number.NEGATIVE_INFINITY
  let checking = Promise.resolve()

  const check = async () => {
    const begun = Date.now()
    if ((await readVersion(pool)) !== known.version) known = new DefinitionHistory(await readSaid(pool))
    checked = begun
  }
  /** One check after the other, so that what is known only ever gets newer. */
  const checkNext = () => {
    const next = checking.then(check)
    checking = next.catch(() => {})
    return next
  }
  let soon: Promise<void> | undefined
  return {
    async now() {
      if (Date.now() - checked > fresh) {
        soon ??= checkNext().finally(() => {
          soon = undefined
        })
        await soon
      }
      return known.now
    },
    async anew() {
      await checkNext()
      return known.now
    },
    async at(db, moment) {
      if (moment.getTime() > settled) {
        const begun = Date.now()
        await awaitPostings(db)
        await checkNext()
        settled = Math.max(settled, begun)
      }
      return known.at(moment)
    },
  }
}

const nothing = { wordings: [], formulas: [], dimensions: [], catalogues: [], presentations: [] }
