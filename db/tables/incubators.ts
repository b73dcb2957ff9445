import { pgSchema } from 'drizzle-orm/pg-core'

export const incubators = pgSchema('incubators')
