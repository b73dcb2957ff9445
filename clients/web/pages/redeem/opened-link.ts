import type { OpenLinkMutation } from './open-link.generated.ts'

/** What an opened one-time link says: whose it is, until when, and whether a second factor is bound with it. */
export type OpenedLink = Extract<OpenLinkMutation['openOneTimeLink'], { name: string }>
