import type { Viewer } from './viewer.ts'

export type Action =
  | 'READ'
  | 'REPORT'
  | 'SUBMIT'
  | 'ACCEPT'
  | 'RETURN'
  | 'WITHDRAW'
  | 'CORRECT'
  | 'SET_TARGET'
  | 'MERGE'

/** What a permission depends on besides the viewer. */
export interface PermissionObject {
  organizationId: string
  districtCode?: string
}

/** The one place that answers whether `viewer` may do `action` to `object`. The local viewer may do everything. */
export function may(viewer: Viewer, _action: Action, _object: PermissionObject): boolean {
  return viewer.role === 'LOCAL'
}
