/** What happens to an embedded server, told to whoever started it. Durations are milliseconds. */
export type ServerEvent =
  /** The server's own uid cannot reach `dataDir`: the cluster is in `home`, `<dataDir>/postgres` points there. */
  | { type: 'kept-elsewhere'; dataDir: string; home: string }
  /** A cluster was found where this data directory's should be, left by a deleted one; it was moved, not used. */
  | { type: 'set-aside'; from: string; to: string }
  /** The binaries could not be used where they are installed and were copied. */
  | { type: 'binaries-copied'; to: string }
  | { type: 'initialised'; locale: string; took: number }
  /** Somebody else's death left a postgres running on this cluster; it was shut down first. */
  | { type: 'orphan-stopped'; pid: number }
  | { type: 'ready'; pid: number; port: number; took: number }
  | { type: 'crashed'; pid: number; reason: string }
  | { type: 'restarted'; pid: number; port: number; took: number }
  /** It did not come up; it is tried again in `retryIn`. `log` is the end of what postgres said. */
  | { type: 'restart-failed'; attempt: number; retryIn: number; log: string }
  | { type: 'keeper-lost'; pid: number }
