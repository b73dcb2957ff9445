import { type Action, may, type PermissionObject } from '@kexie/schema/permission'
import type { Language } from '@kexie/schema/problems'
import { GraphQLError, type GraphQLResolveInfo } from 'graphql'
import type { Actor } from './audit.ts'

const refusals: Record<'UNAUTHENTICATED' | 'FORBIDDEN', Record<Language, string>> = {
  UNAUTHENTICATED: { zh: '请先登录', en: 'Please sign in' },
  FORBIDDEN: { zh: '当前用户无权查看此内容', en: 'You may not see this' },
}

/** Who asks, and in which language to say no. */
type Asking = Pick<Actor, 'viewer'> & { language: Language }

/** Lets a read pass that the viewer may do, and throws for any other, in the reader's words. */
export function permit({ viewer, language }: Asking, action: Action, object: PermissionObject = {}): void {
  if (may(viewer, action, object)) return
  const code = viewer.role === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN'
  throw new GraphQLError(refusals[code][language], { extensions: { code } })
}

/** A resolver that only who may `action` reaches. */
export function permitted<Parent, Args, Context extends Asking, Answer>(
  action: Action,
  resolve: (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo) => Answer,
) {
  return (parent: Parent, args: Args, context: Context, info: GraphQLResolveInfo): Answer => {
    permit(context, action)
    return resolve(parent, args, context, info)
  }
}
