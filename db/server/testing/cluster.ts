import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from '../process-identity.ts'

const lines = (dataDir: string) =>
  readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')

/** The postmaster's number, from the cluster itself. */
export const postmasterOf = (dataDir: string): number => Number(lines(dataDir)[0])

/** The keeper's number, from the lock. */
export const keeperOf = (dataDir: string): number =>
  JSON.parse(readFileSync(join(dataDir, 'postgres.lock'), 'utf8')).keeper.pid

/** A process's number is not used again at once: none, or a zombie without a command line, has ended. */
export const isGone = (pid: number): boolean => commandOf(pid) === ''
