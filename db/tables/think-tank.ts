import { pgSchema } from 'drizzle-orm/pg-core'

export const thinkTank = pgSchema('think_tank')
