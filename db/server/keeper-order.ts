import type { Account } from './unprivileged.ts'

/** What the keeper is to run; one line of JSON on its standard input. */
export interface KeeperOrder {
  /** Path of the postgres program, and of pg_ctl where signals cannot stop it. */
  postgres: string
  pgCtl: string
  cluster: string
  /** Begins the title of each of this cluster's processes. */
  clusterName: string
  settings: Record<string, string>
  account?: Account | undefined
  log: string
}

/** What the keeper tells; lines of JSON on its standard output. Durations are milliseconds. */
export type KeeperReport =
  | { type: 'orphan-stopped'; pid: number }
  | { type: 'up'; pid: number; took: number }
  | { type: 'crashed'; pid: number; reason: string }
  | { type: 'failed'; attempt: number; retryIn: number; log: string }
  /** It never came up and the keeper ends. */
  | { type: 'given-up'; log: string }

/** Another program has the port; only another port helps. */
export const portIsTaken = (log: string): boolean => /could not bind/.test(log)
