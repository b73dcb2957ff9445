/** What a number rests on, as the graph answers it; null where it is blank. */
export type Basis = 'REPORTED' | 'REBUILT' | 'SPREAD' | null

/** Whether a number is finer than any that was published: how it is divided is the rebuilding's own. */
export const isSpread = ({ basis }: { basis?: Basis | undefined }): boolean => basis === 'SPREAD'
