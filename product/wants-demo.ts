import { connect } from '@kexie/db/connection'
import type { Settings } from '@kexie/runtime/settings'

/**
 * Whether the demo belongs into the migrated database at `url`. Said by DEMO; where it is not, a database that an operator
 * named has no demo, and an own server has it unless somebody has begun to use it without: the city of the demo is never
 * put beside another.
 */
export async function wantsDemo(
  { demo, databaseUrl }: Pick<Settings, 'demo' | 'databaseUrl'>,
  url: string,
): Promise<boolean> {
  if (demo !== undefined) return demo
  return !databaseUrl && !(await isInUse(url))
}

/** Whether the database holds accounts or districts that the demo did not bring. */
async function isInUse(url: string): Promise<boolean> {
  const sql = connect(url, { max: 1, name: 'kexie demo?' })
  try {
    const [row] = await sql<{ inUse: boolean }[]>`
      select not exists (select from metrics.source)
        and (exists (select from association.account) or exists (select from association.district)) as "inUse"`
    return row?.inUse ?? false
  } finally {
    await sql.end({ timeout: 5 })
  }
}
