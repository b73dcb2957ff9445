import { seriesOf } from './EventSeries.ts'

export const SeriesEdition = { series: seriesOf }
