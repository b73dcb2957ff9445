import { toGlobalId } from '@kexie/schema/global-id'
import { coverageOf, ranked } from './coverage.ts'
import type { ObligationState } from './schema.generated.ts'
import type { ObligationRow } from './store/duties.ts'

/** A bulletin as it is kept and shown; days are YYYY-MM-DD. */
export interface BulletinContent {
  /** First day of the month. */
  month: string
  districtCode: string
  dueOn: string
  owed: number
  came: number
  onTime: number
  completeness: number | null
  timeliness: number | null
  completenessBefore: number | null
  lines: BulletinLineContent[]
}

export interface BulletinLineContent {
  rank: number
  /** Global id. */
  organization: string
  name: string
  state: ObligationState
  reportedOn: string | null
  accepted: number
  /** Null where the reader may not know. */
  pending: number | null
  returned: number | null
}

/** A bulletin as things stand, for a reader: what waits or was returned is told of whoever's duties he may read. */
export function bulletinFor(
  content: BulletinContent,
  mayRead: (organization: string) => boolean,
): BulletinContent {
  const lines = content.lines.map((line) =>
    mayRead(line.organization) ? line : { ...line, pending: null, returned: null },
  )
  return { ...content, lines }
}

interface Months {
  month: string
  districtCode: string
  /** Obligations of the monthly form for the month, and for the month before. */
  now: readonly ObligationRow[]
  before: readonly ObligationRow[]
}

/** The bulletin of a month from what was owed in it: everybody who owed, ranked. */
export function bulletinOf({ month, districtCode, now, before }: Months): BulletinContent {
  const { owed, came, onTime, completeness, timeliness } = coverageOf(now)
  const dueOn = now.map(({ due_on }) => due_on).toSorted()[0] ?? month
  const lines = ranked(now).map(({ rank, row }) => ({
    rank,
    organization: toGlobalId('Organization', row.organization_id),
    name: row.organization_name,
    state: row.state,
    reportedOn: row.first_reported_on,
    accepted: row.accepted,
    pending: row.pending,
    returned: row.returned,
  }))
  const completenessBefore = coverageOf(before).completeness
  return {
    month,
    districtCode,
    dueOn,
    owed,
    came,
    onTime,
    completeness,
    timeliness,
    completenessBefore,
    lines,
  }
}
