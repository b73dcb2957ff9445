import { permit } from '@kexie/runtime/permit'
import { recordKey } from '@kexie/schema/records'
import { stateMachine } from '@kexie/schema/state-machine'
import { GraphQLError } from 'graphql'
import type { MetricsContext } from '../context.ts'
import { readPending } from '../store/pending.ts'
import type { ImpactKey } from './impact.ts'
import { simulate } from './simulate.ts'
import { touchedBy } from './touched.ts'

const limit = 1000

export interface Decision {
  records: readonly string[]
  action: 'ACCEPT' | 'WITHDRAW'
}

/** What a decision about up to a thousand records would move, for whoever may take it; nothing is written. */
export async function decisionOf(context: MetricsContext, { records, action }: Decision): Promise<ImpactKey> {
  const ids = await previewable(context, records)
  const moving = await statesOf(context, ids, action)
  const entries = await readPending(context.db, {
    accepted: action === 'ACCEPT' ? moving : [],
    withdrawn: action === 'WITHDRAW' ? moving : [],
  })
  return {
    records: moving.length,
    present: context,
    coming: await simulate(context, entries),
    touched: touchedBy(context.definitions, entries, await context.areas(), context.today),
  }
}

/** Keys of the records, each once. What is unknown is refused, and what may not be previewed by this viewer. */
async function previewable(context: MetricsContext, given: readonly string[]): Promise<string[]> {
  permit(context, 'PREVIEW', { districtCode: context.viewer.districtCode })
  if (given.length > limit)
    throw badInput(
      `records 至多 ${limit} 条，收到 ${given.length} · records takes at most ${limit} ids, got ${given.length}`,
    )
  const keys = given.map((id) => recordKey(id)?.key ?? '')
  const found = await context.records.loadMany(keys)
  for (const [place, record] of found.entries()) {
    if (!record || record instanceof Error)
      throw badInput(`没有这条记录：${given[place]} · no such record: ${given[place]}`)
    permit(context, 'PREVIEW', record)
  }
  return [...new Set(keys)]
}

/** Those of the records that the action would move: withdrawing what does not count moves no figure. */
async function statesOf(context: MetricsContext, ids: readonly string[], action: Decision['action']) {
  const from = action === 'ACCEPT' ? stateMachine.ACCEPT.from : ['ACCEPTED']
  const found = await context.records.loadMany([...ids])
  return found.flatMap((record) =>
    record && !(record instanceof Error) && from.includes(record.status) ? record.id : [],
  )
}

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
