import { close, connect } from './connection.ts'
import { roleUrl } from './roles.ts'

/** Where every gateway on this database counts who asked how much; what `pg` offers of a connection, as `rate-limiter-flexible` wants it. */
export function openRateStore(databaseUrl: string) {
  const sql = connect(roleUrl(databaseUrl, 'gateway'), { max: 2, name: 'kexie gateway' })
  return {
    query: async ({ text, values = [] }: { text: string; values?: unknown[] }) => ({
      rows: [...(await sql.unsafe(text, values as never[], { prepare: true }))],
    }),
    close: () => close(sql),
  }
}
