import { pgSchema } from 'drizzle-orm/pg-core'

export const venues = pgSchema('venues')
