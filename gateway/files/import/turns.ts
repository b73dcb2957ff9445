/** Why somebody is not even let wait: he has as many waiting as anybody may, or all have. */
export class TurnsTaken extends Error {
  readonly whose: 'OWN' | 'ALL'
  /** Seconds after which to try again. */
  readonly after: number

  constructor(whose: TurnsTaken['whose'], after: number) {
    super(`no turn: ${whose}`)
    this.whose = whose
    this.after = after
  }
}

interface TurnsOptions {
  /** At a time, of everybody. */
  turns: number
  /** At a time, of one; fewer than of everybody, so that there is always one for somebody else. */
  each: number
  /** That wait, of one and of everybody. */
  waitingEach: number
  waiting: number
}

interface Queue {
  running: number
  waiting: (() => void)[]
}

/** Seconds that one turn takes, as told to who is sent away. */
const turnSeconds = 5

/** Turns taken around among whoever comes, so that one who comes often keeps nobody else waiting longer than one turn. */
export class Turns {
  readonly #options: TurnsOptions
  /** Who has turns or waits for some; who had one last is last. */
  readonly #queues = new Map<string, Queue>()
  #running = 0
  #waiting = 0

  constructor(options: TurnsOptions) {
    this.#options = options
  }

  /** The result of `work`, begun when it is the turn of whoever `who` is. @throws {TurnsTaken} */
  async take<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    this.admit(who)
    const queue = this.#queues.get(who) ?? { running: 0, waiting: [] }
    this.#queues.set(who, queue)
    this.#waiting++
    await new Promise<void>((begin) => {
      queue.waiting.push(begin)
      this.#next()
    })
    try {
      return await work()
    } finally {
      this.#running--
      queue.running--
      // Whoever has just had a turn goes behind all others.
      this.#queues.delete(who)
      this.#queues.set(who, queue)
      this.#next()
    }
  }

  /** Lets pass whoever may wait at this moment. @throws {TurnsTaken} */
  admit(who: string): void {
    const { running, waiting } = this.#queues.get(who) ?? { running: 0, waiting: [] }
    const { turns, each, waitingEach, waiting: most } = this.#options
    const isFree = this.#running < turns && running < each && waiting.length === 0
    if (isFree) return
    if (waiting.length >= waitingEach) throw new TurnsTaken('OWN', turnSeconds * (waiting.length + 1))
    if (this.#waiting >= most) throw new TurnsTaken('ALL', turnSeconds * Math.ceil(most / turns))
  }

  #next(): void {
    for (const [who, queue] of this.#queues) {
      if (this.#running >= this.#options.turns) return
      if (queue.running === 0 && queue.waiting.length === 0) this.#queues.delete(who)
      const begin = queue.running < this.#options.each ? queue.waiting.shift() : undefined
      if (!begin) continue
      this.#waiting--
      this.#running++
      queue.running++
      begin()
    }
  }
}
