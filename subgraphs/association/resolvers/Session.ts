import type { SessionResolvers } from '../schema.generated.ts'

export const Session: SessionResolvers = {
  isPresent: ({ id }, _, { viewer }) => id === viewer.sessionId,
}
