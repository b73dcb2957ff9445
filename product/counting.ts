import { keepRules } from '@kexie/db/keep-rules'
import { log } from '@kexie/runtime/log'

/** Has what is adopted of indicators counted by the database behind `adminUrl` until it is stopped; what goes wrong stands in the log. */
export const keepCounting = (adminUrl: string): { stop(): Promise<void> } =>
  keepRules(adminUrl, (err) => log.error({ err }, 'what was adopted of indicators is not counted yet'))
