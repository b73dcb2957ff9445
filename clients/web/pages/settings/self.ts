import type { OwnSettingsQuery } from './settings.generated.ts'

/** Who is signed in, as the page of one's own settings asks. */
export type Self = NonNullable<OwnSettingsQuery['viewer']>
