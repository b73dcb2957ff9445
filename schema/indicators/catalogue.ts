import { decisionsPapers, decisionsPapersDerived } from './decisions-papers.ts'
import { decisionsThinkTank, decisionsThinkTankDerived } from './decisions-think-tank.ts'
import type { Indicator } from './indicator.ts'
import { innovationAcademic, innovationAcademicDerived } from './innovation-academic.ts'
import { innovationEnterprise } from './innovation-enterprise.ts'
import { innovationExpo, innovationExpoDerived } from './innovation-expo.ts'
import { innovationIncubation, innovationIncubationDerived } from './innovation-incubation.ts'
import { innovationMatching } from './innovation-matching.ts'
import { innovationRegional } from './innovation-regional.ts'
import { innovationStartupSupport, innovationStartupSupportDerived } from './innovation-startup-support.ts'
import { literacyActivities, literacyActivitiesDerived } from './literacy-activities.ts'
import { literacyBases, literacyBasesDerived } from './literacy-bases.ts'
import { literacySurvey, literacySurveyDerived } from './literacy-survey.ts'
import { literacyTeams } from './literacy-teams.ts'
import { literacyYouth } from './literacy-youth.ts'
import type { Term } from './rule.ts'
import { workers } from './workers.ts'

/**
 * Every indicator by its code, in the order a leader reads them: service by service, theme by theme, within a
 * theme what is measured before what is derived from it. A code never changes once records count under it.
 */
export const indicators = {
  ...innovationRegional,
  ...innovationAcademic,
  ...innovationAcademicDerived,
  ...innovationEnterprise,
  ...innovationIncubation,
  ...innovationIncubationDerived,
  ...innovationStartupSupport,
  ...innovationStartupSupportDerived,
  ...innovationMatching,
  ...innovationExpo,
  ...innovationExpoDerived,
  ...literacySurvey,
  ...literacySurveyDerived,
  ...literacyBases,
  ...literacyBasesDerived,
  ...literacyActivities,
  ...literacyActivitiesDerived,
  ...literacyYouth,
  ...literacyTeams,
  ...workers,
  ...decisionsThinkTank,
  ...decisionsThinkTankDerived,
  ...decisionsPapers,
  ...decisionsPapersDerived,
}

export type IndicatorCode = keyof typeof indicators

/** Code of an indicator that records may contribute to: all but the derived ones. */
export type MeasuredCode = {
  [Code in IndicatorCode]: (typeof indicators)[Code] extends { measure: 'DERIVED' } ? never : Code
}[IndicatorCode]

/** All codes in reading order. */
export const indicatorCodes = Object.keys(indicators) as readonly IndicatorCode[]

/** The definition behind `code`, or undefined when the catalogue has none. */
export function findIndicator(code: string): Indicator | undefined {
  return Object.hasOwn(indicators, code) ? indicators[code as IndicatorCode] : undefined
}

/** What each indicator counts, of those that have a rule. */
export const rules: readonly { indicator: IndicatorCode; terms: readonly Term[] }[] = indicatorCodes.flatMap(
  (indicator) => {
    const found: Indicator = indicators[indicator]
    return 'counts' in found && found.counts ? { indicator, terms: found.counts } : []
  },
)
