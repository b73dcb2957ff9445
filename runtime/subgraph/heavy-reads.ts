import pLimit from 'p-limit'
import { Busy } from './busy.ts'

/** How many heavy reads of one kind run at a time in a process: a pool has ten connections, and others want some too. */
const atOnce = 2

/** How many wait at most, and for how many milliseconds: half of what the gateway waits for an answer. */
const queue = { places: 50, patience: 5000 }

/** A function that runs what it is given when it is its turn. @throws {Busy} when that takes too long */
type InTurn = <Rows>(read: () => PromiseLike<Rows>) => Promise<Rows>

/**
 * Turns for reads that take the database long. Whoever waits holds no connection; whoever finds all places taken, or has
 * waited his time, is told to come again, and his read never runs. One for each kind of read, made where its store is.
 */
export function heavyReads({ places, patience } = queue): InTurn {
  const limit = pLimit(atOnce)
  // Counted here: p-limit goes on counting whoever has left until his turn comes.
  let present = 0
  return async (read) => {
    if (present >= atOnce + places) throw new Busy()
    present++
    try {
      return await beginWithin(patience, limit, read)
    } finally {
      present--
    }
  }
}

/** What `read` comes to, begun when `limit` has a place, or a refusal once the time is over before that. */
function beginWithin<Rows>(
  patience: number,
  limit: ReturnType<typeof pLimit>,
  read: () => PromiseLike<Rows>,
): Promise<Rows> {
  return new Promise((resolve, reject) => {
    let hasLeft = false
    const leave = () => {
      hasLeft = true
      reject(new Busy())
    }
    const timer = setTimeout(leave, patience)
    limit(async () => {
      clearTimeout(timer)
      return hasLeft ? undefined : resolve(await read())
    }).catch(reject)
  })
}
