import { permissions, type Reach, type Rule } from './permissions.ts'
import { ownDistricts, type Role, type TokenScope, type Viewer } from './viewer.ts'

export { permissions, type Reach } from './permissions.ts'

export type Action = keyof typeof permissions

/** What nobody does by a password alone. */
const weighty: readonly Action[] = [
  'ENDORSE',
  'ACCEPT',
  'PUBLISH',
  'REGISTER_ACCOUNT',
  'SET_ROLE',
  'READ_AUDIT',
]

/** Whether whoever has `role` needs a second factor: he decides, publishes or administrates. */
export const needsSecondFactor = (role: Role): boolean =>
  weighty.some((action) => {
    const rule: Rule = permissions[action]
    return rule[role] !== undefined
  })

/** What a permission depends on besides the viewer. */
export interface PermissionObject {
  organizationId?: string | null
  districtCode?: string | null
  /** Names of those who wrote, reported or hold it. */
  authors?: readonly (string | null)[]
  published?: boolean
  /** Of a type that the public may see. */
  open?: boolean
  /** Of a type that only its organization and its reviewers may see. */
  confidential?: boolean
}

/** The one place that answers whether `viewer` may do `action` to `object`. */
export function may(viewer: Viewer, action: Action, object: PermissionObject = {}): boolean {
  if (viewer.role === 'SYSTEM') return true
  return reachesTo(viewer, action).some((reach) => isReached(reach, viewer, object))
}

/** How far `viewer` may do `action`; nowhere where he may not. */
export function reachesTo(viewer: Viewer, action: Action): readonly Reach[] {
  const rule: Rule = permissions[action]
  return (viewer.role === 'SERVICE' ? serviceReaches(viewer, action) : rule[viewer.role]) ?? []
}

/** Actions each scope of a token opens; within them a service may what a clerk of its organization may. */
const scopeActions: Record<TokenScope, readonly Action[]> = {
  /** Of records it sees its organization's alone: `visibleTo` says so. Figures leave as files. */
  REPORT: ['REPORT', 'SUBMIT', 'CORRECT', 'WITHDRAW', 'DECLARE_NOTHING', 'READ_FORMS'],
  READ: ['READ', 'READ_SUBMISSION', 'READ_TRAIL', 'READ_DUTIES', 'READ_REGISTER', 'READ_FORMS', 'EXPORT'],
  FIGURES: ['READ_FIGURES', 'READ_ORGANIZATION_FIGURES', 'READ_EDITION', 'EXPORT'],
}

/** Roles that may do `action` to something: software may what one of its scopes opens of what its clerk may. */
export function rolesFor(action: Action): Role[] {
  const named = Object.keys(permissions[action]) as Role[]
  const isOpened = Object.values(scopeActions).some((actions) => actions.includes(action))
  return isOpened && named.includes('REPORTER') ? [...named, 'SERVICE'] : named
}

/** How far each role may do `action`: software as far as its clerk, where one of its scopes opens it. */
export function reachesByRole(action: Action): [Role, readonly Reach[]][] {
  const rule: Rule = permissions[action]
  return rolesFor(action).map((role) => [role, rule[role === 'SERVICE' ? 'REPORTER' : role] ?? []])
}

/**
 * How far `viewer` sees records. Software that only reports sees what its organization reported; one that brings figures, what
 * the public sees beside; one that reads, what a clerk of it does.
 */
export function sightOf({ role, scopes }: Viewer): readonly Reach[] {
  const rule: Rule = permissions.READ
  if (role === 'SYSTEM') return ['ANY']
  if (role !== 'SERVICE') return rule[role] ?? []
  if (scopes.includes('READ')) return rule.REPORTER ?? []
  return [
    ...(scopes.includes('REPORT') ? (['OWN'] as const) : []),
    ...(scopes.includes('FIGURES') ? (['OPEN'] as const) : []),
  ]
}

/** All that `viewer` may do, and how far: the column of his role. */
export const permissionsOf = (viewer: Viewer): { action: Action; reaches: readonly Reach[] }[] =>
  (Object.keys(permissions) as Action[])
    .map((action) => ({ action, reaches: action === 'READ' ? sightOf(viewer) : reachesTo(viewer, action) }))
    .filter(({ reaches }) => reaches.length > 0)

function serviceReaches({ scopes }: Viewer, action: Action): readonly Reach[] {
  const rule: Rule = permissions[action]
  return scopes.some((scope) => scopeActions[scope].includes(action)) ? (rule.REPORTER ?? []) : []
}

function isReached(reach: Reach, viewer: Viewer, object: PermissionObject): boolean {
  const { organizationId = null, districtCode = null, open = false, confidential = false } = object
  const published = Boolean(object.published) && !confidential
  const isOwn = organizationId !== null && organizationId === viewer.organizationId
  const inDistrict = districtCode !== null && ownDistricts(viewer).includes(districtCode)
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
