import type { Role, TokenScope, Viewer } from './viewer.ts'

/**
 * How the viewer may stand to what is acted on. ANY needs nothing. OWN: of the viewer's organization. DISTRICT: in the
 * viewer's district. OTHERS and DISTRICT_OTHERS: as ANY and DISTRICT, but neither of the viewer's own organization nor by
 * the viewer's own hand, for nobody decides about himself. PUBLISHED: accepted. OPEN: accepted and of a type that the
 * public may see.
 */
export type Reach = 'ANY' | 'OWN' | 'DISTRICT' | 'OTHERS' | 'DISTRICT_OTHERS' | 'PUBLISHED' | 'OPEN'

type Rule = Partial<Record<Role, readonly Reach[]>>

const signedIn = {
  REPORTER: ['ANY'],
  DISTRICT_REVIEWER: ['ANY'],
  REVIEWER: ['ANY'],
  LEADER: ['ANY'],
} as const satisfies Rule

const clerk = { REPORTER: ['OWN'] } as const satisfies Rule
const deciding = { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'], REVIEWER: ['OTHERS'] } as const satisfies Rule
const office = { REVIEWER: ['ANY'] } as const satisfies Rule

/** The one table of permissions: what each role may do to what. A role that is not named may not. */
export const permissions = {
  /** A record: which revision of it a role sees is `visibleTo`'s to say, and the database's. */
  READ: {
    PUBLIC: ['OPEN'],
    REPORTER: ['OWN', 'PUBLISHED'],
    DISTRICT_REVIEWER: ['DISTRICT', 'PUBLISHED'],
    REVIEWER: ['ANY'],
    LEADER: ['PUBLISHED'],
    SYSTEM_ADMIN: ['OPEN'],
    SECURITY_ADMIN: ['OPEN'],
    AUDIT_ADMIN: ['OPEN'],
  },
  /** How a record was reported and reviewed: history, reasons, names of those who decided. */
  READ_SUBMISSION: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
    LEADER: ['PUBLISHED'],
  },
  REPORT: clerk,
  SUBMIT: clerk,
  CORRECT: clerk,
  WITHDRAW: clerk,
  /** First look of the district, before the city decides. */
  ENDORSE: { DISTRICT_REVIEWER: ['DISTRICT_OTHERS'] },
  ACCEPT: { REVIEWER: ['OTHERS'] },
  RETURN: deciding,
  /** Freezes a submission while one reviewer works on it. */
  CLAIM: deciding,
  /** What a decision would move, before it is taken. */
  PREVIEW: deciding,
  /** Two reports of one activity: link them, or keep them apart. */
  JUDGE_DUPLICATE: deciding,
  /** Of two reports of one activity, one is withdrawn. */
  MERGE_DUPLICATE: { REVIEWER: ['OTHERS'] },
  /** Figures of the city and its districts. */
  READ_FIGURES: signedIn,
  READ_ORGANIZATION_FIGURES: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['ANY'],
    REVIEWER: ['ANY'],
    LEADER: ['ANY'],
  },
  READ_EDITION: {
    ...signedIn,
    PUBLIC: ['PUBLISHED'],
    SYSTEM_ADMIN: ['PUBLISHED'],
    SECURITY_ADMIN: ['PUBLISHED'],
    AUDIT_ADMIN: ['PUBLISHED'],
  },
  PUBLISH: { LEADER: ['ANY'] },
  SET_TARGET: { LEADER: ['ANY'] },
  READ_REGISTER: signedIn,
  REGISTER_ORGANIZATION: office,
  MERGE: office,
  /** What is owed, and whether it came. */
  READ_DUTIES: {
    REPORTER: ['OWN'],
    DISTRICT_REVIEWER: ['DISTRICT'],
    REVIEWER: ['ANY'],
    LEADER: ['ANY'],
  },
  DECLARE_NOTHING: clerk,
  SET_DUTY: office,
  GRANT_EXCEPTION: office,
  CLOSE_PERIOD: office,
  READ_BULLETIN: signedIn,
  ISSUE_BULLETIN: office,
  EXPORT: signedIn,
  READ_ACCOUNTS: { SYSTEM_ADMIN: ['ANY'], SECURITY_ADMIN: ['ANY'] },
  /** The system administrator makes accounts, the security administrator says what they may do, the auditor looks on. */
  REGISTER_ACCOUNT: { SYSTEM_ADMIN: ['ANY'] },
  SET_ROLE: { SECURITY_ADMIN: ['OTHERS'] },
  SUSPEND_ACCOUNT: { SECURITY_ADMIN: ['OTHERS'] },
  ISSUE_TOKEN: { ...clerk, SYSTEM_ADMIN: ['ANY'] },
  REVOKE_TOKEN: { ...clerk, SYSTEM_ADMIN: ['ANY'], SECURITY_ADMIN: ['ANY'] },
  READ_AUDIT: { AUDIT_ADMIN: ['ANY'] },
  /** Personal numbers unmasked. */
  READ_PERSONAL: office,
} as const satisfies Record<string, Rule>

export type Action = keyof typeof permissions

/** What a permission depends on besides the viewer. */
export interface PermissionObject {
  organizationId?: string | null
  districtCode?: string | null
  /** Names of those who wrote, reported or hold it. */
  authors?: readonly (string | null)[]
  published?: boolean
  /** Of a type that the public may see. */
  open?: boolean
}

/** The one place that answers whether `viewer` may do `action` to `object`. */
export function may(viewer: Viewer, action: Action, object: PermissionObject = {}): boolean {
  if (viewer.role === 'SYSTEM') return true
  const rule: Rule = permissions[action]
  const reaches = viewer.role === 'SERVICE' ? serviceReaches(viewer, action) : rule[viewer.role]
  return (reaches ?? []).some((reach) => reachesTo(reach, viewer, object))
}

/** Actions each scope of a token opens; within them a service may what a clerk of its organization may. */
const scopeActions: Record<TokenScope, readonly Action[]> = {
  /** Reports name districts and series; figures leave as files. */
  REPORT: ['REPORT', 'SUBMIT', 'CORRECT', 'WITHDRAW', 'DECLARE_NOTHING', 'READ_REGISTER'],
  READ: ['READ', 'READ_SUBMISSION', 'READ_DUTIES', 'READ_REGISTER', 'EXPORT'],
  FIGURES: ['READ_FIGURES', 'READ_ORGANIZATION_FIGURES', 'READ_EDITION', 'EXPORT'],
}

function serviceReaches({ scopes }: Viewer, action: Action): readonly Reach[] {
  const rule: Rule = permissions[action]
  return scopes.some((scope) => scopeActions[scope].includes(action)) ? (rule.REPORTER ?? []) : []
}

function reachesTo(reach: Reach, viewer: Viewer, object: PermissionObject): boolean {
  const { organizationId = null, districtCode = null, published = false, open = false } = object
  const isOwn = organizationId !== null && organizationId === viewer.organizationId
  const inDistrict = districtCode !== null && districtCode === viewer.districtCode
  const isOthers = !isOwn && !(object.authors ?? []).includes(viewer.name)
  switch (reach) {
    case 'ANY':
      return true
    case 'OWN':
      return isOwn
    case 'DISTRICT':
      return inDistrict
    case 'OTHERS':
      return isOthers
    case 'DISTRICT_OTHERS':
      return inDistrict && isOthers
    case 'PUBLISHED':
      return published
    case 'OPEN':
      return published && open
  }
}
