import { setTimeout as pause } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { close, connect } from '../connection.ts'
import { countIfFree } from './install-definitions.ts'

/** Milliseconds between two looks whether something was said that nothing counts by yet. */
const patience = 1000

/**
 * Has what was adopted of indicators counted and put in force while the product runs, as its owner: now, and whenever something was said since. What
 * fails is tried again; what was stopped goes on from where it was.
 * @param onFailure is told what went wrong, once until it went well again
 */
export function keepRules(adminUrl: string, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  const sql = connect(adminUrl, { max: 1, name: 'kexie rules', isLasting: true })
  const stopping = new AbortController()
  const running = keepCounting(sql, stopping.signal, onFailure)
  return {
    async stop() {
      stopping.abort()
      // What it is at in the middle is given up, and done when it starts again.
      await close(sql)
      await running
    },
  }
}

async function keepCounting(
  sql: Sql,
  stopping: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<void> {
  let counted = ''
  let isFailing = false
  while (!stopping.aborted) {
    try {
      const said = await whatIsSaid(sql)
      if (said !== counted && (await countIfFree(sql))) counted = said
      isFailing = false
    } catch (error) {
      if (!stopping.aborted && !isFailing) onFailure(error)
      isFailing = true
    }
    await pause(patience, undefined, { signal: stopping }).catch(() => {})
  }
}

/** Another one whenever something else was said, or a rule waits to be built. */
async function whatIsSaid(sql: Sql): Promise<string> {
  const [row] = await sql<{ said: string }[]>`
    select concat_ws(' ', (select max(seq) from metrics.catalogue),
      (select string_agg(rule_id::text, ' ' order by rule_id) from metrics.rule_build where state = 'BUILDING')) as said`
  return row?.said ?? ''
}
