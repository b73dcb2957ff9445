import type { Sql, TransactionSql } from 'postgres'

type Body = (tx: TransactionSql) => unknown
type Begin = (options: string, body: Body) => Promise<unknown>

/**
 * `begin` whose transaction ends with its connection. postgres.js rejects a transaction whose connection is lost but
 * lets its function run on, and the statements and the rollback that function still sends reach the connection when it
 * is open again: outside any transaction, or within somebody else's. Here they are refused.
 */
export function endTransactionsWithConnection(sql: Sql): void {
  const begin = sql.begin as Begin
  const lasting = (first: string | Body, second?: Body): Promise<unknown> => {
    const [options, body] = typeof first === 'string' ? [first, second as Body] : ['', first]
    const state = { isOver: false }
    const outcome = begin(options, (tx) => bind(tx, body, state))
    const over = () => {
      state.isOver = true
    }
    outcome.then(over, over)
    return outcome
  }
  sql.begin = lasting as typeof sql.begin
}

interface State {
  /** The caller has the outcome: while the function still runs, that can only mean the connection is lost. */
  isOver: boolean
}

/** Runs `body`; when the transaction is over before it is, its end is told to nobody, so nothing is sent for it. */
function bind(tx: TransactionSql, body: Body, state: State): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const unlessOver = (settle: (value: unknown) => void) => (value: unknown) => {
      if (!state.isOver) settle(value)
    }
    settled(() => body(refusing(tx, state))).then(unlessOver(resolve), unlessOver(reject))
  })
}

/** As postgres.js has it, a function may answer a list of queries. */
async function settled(body: () => unknown): Promise<unknown> {
  const answer = body()
  return Array.isArray(answer) ? Promise.all(answer) : answer
}

/** `tx` as long as its connection lasts. */
function refusing(tx: TransactionSql, state: State): TransactionSql {
  const requireConnection = () => {
    if (!state.isOver) return
    const message = 'The transaction was lost with its connection'
    throw Object.assign(new Error(message), { code: 'CONNECTION_CLOSED' })
  }
  return new Proxy(tx, {
    apply(target, self, content) {
      requireConnection()
      return Reflect.apply(target, self, content)
    },
    get(target, name) {
      requireConnection()
      return name === 'savepoint' ? savepoint(target, state) : Reflect.get(target, name)
    },
  })
}

function savepoint(tx: TransactionSql, state: State) {
  const nested = tx.savepoint as (...content: unknown[]) => Promise<unknown>
  return (...content: unknown[]) => {
    const body = content.pop() as Body
    return nested(...content, (inner: TransactionSql) => bind(inner, body, state))
  }
}
