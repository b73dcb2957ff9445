import type { ShownServicesQuery } from './headlines.generated.ts'

export type Shown = NonNullable<ShownServicesQuery['presentation']>
export type Indicators = Shown['services'][number]['indicators']

/** A service as it is typed. */
export interface TypedService {
  code: string
  nameZh: string
  nameEn: string
  headlines: string[]
}
