import { toGlobalId } from '@kexie/schema/global-id'
import { coverageOf, ranked } from './coverage.ts'
import { cadenceOn, type NamingForm } from './period.ts'
import type { ObligationState } from './schema.generated.ts'
import type { FormRow, ObligationRow } from './store/duties.ts'

/** A bulletin as it is kept and shown; days are YYYY-MM-DD. */
export interface BulletinContent {
  /** First day of the month in which the period begins. */
  month: string
  /** The form and the first day of the period, as they are called. */
  form: NamingForm & { code: string }
  period: string
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

interface Periods {
  form: FormRow
  /** First day of the period. */
  period: string
  districtCode: string
  /** Obligations of the form for the period, and for the one before. */
  now: readonly ObligationRow[]
  before: readonly ObligationRow[]
}

/** The bulletin of a period from what was owed for it: everybody who owed, ranked. */
export function bulletinOf({ form, period, districtCode, now, before }: Periods): BulletinContent {
  const { owed, came, onTime, completeness, timeliness } = coverageOf(now)
  const dueOn = now.map(({ due_on }) => due_on).toSorted()[0] ?? period
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
  const { code, nameZh, nameEn } = form
  const cadence = cadenceOn(form, period)
  return {
    month: `${period.slice(0, 7)}-01`,
    form: { code, nameZh, nameEn, cadence },
    period,
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
