import { text } from '../../../language/language.ts'
import type { Problem } from '../../../parts/forms/field.tsx'
import { IndicatorList } from '../indicator-list.tsx'
import type { Indicators, TypedService } from './typed-service.ts'

interface Props {
  service: TypedService
  /** All there are of the service. */
  indicators: Indicators
  problems: readonly Problem[]
}

/** What a leader looks at first of one service. */
export const HeadlineList = ({ service, indicators, problems }: Props) => (
  <IndicatorList
    chosen={service.headlines}
    indicators={indicators}
    problems={problems}
    adding={text({
      zh: `为“${service.nameZh}”加一个先看的指标`,
      en: `Add what is looked at first of ${service.nameEn}`,
    })}
    dropping={(name) => text({ zh: `不先看 ${name}`, en: `Not first: ${name}` })}
  />
)
