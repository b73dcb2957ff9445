import { toGlobalId } from '@kexie/schema/global-id'
import type { ReviewRuleResolvers } from '../schema.generated.ts'

export const ReviewRule: ReviewRuleResolvers = {
  id: ({ type }) => toGlobalId('ReviewRule', type),
}
