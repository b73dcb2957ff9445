import type { SetSeriesOfCityQuery } from './series.generated.ts'

/** A series as it stands. */
export type Series = NonNullable<SetSeriesOfCityQuery['eventSeries']>[number]
