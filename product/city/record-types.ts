import { declaredRecords } from '../federation.ts'

/** Every record type as it is declared, by name. */
export const declaredTypes = new Map([...declaredRecords.values()].flatMap(({ types }) => [...types]))
