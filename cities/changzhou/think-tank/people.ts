import { streamsFrom } from '../people.ts'

/** Plausible people of this domain, by stream. */
export const personOf = streamsFrom({ members: 37_500, leaders: 37_600, proposers: 37_800, editors: 37_900 })
