import { v7 } from 'uuid'

/** Time-ordered (RFC 9562 version 7): rows of one time lie together on disk. */
export const newId = (): string => v7()
