import { pgSchema } from 'drizzle-orm/pg-core'

export const cooperation = pgSchema('cooperation')
