import type { Text } from '../text/text.ts'
import type { CityService, ReportChapter, StatisticalTable } from './definitions.ts'

/** What is wrong with something that shows figures, and where within it. */
export interface PresentationFlaw {
  path: readonly (string | number)[]
  expected: Text
  /** What came, where that is a part of what stands there. */
  received?: string
}

/** The service that an indicator in use belongs to; undefined for what is none. */
type ServiceOf = (indicator: string) => string | undefined

/** How the code of a statistical table is written, such as `CKX3`. */
export const tableCodePattern = /^[A-Z]{2,3}\d{1,2}$/

/**
 * What stands in braces in a chapter and is no indicator of its service.
 * @param called what the reader knows the service by
 */
export const chapterFlaws = (
  { service, paragraphs }: Pick<ReportChapter, 'service' | 'paragraphs'>,
  serviceOf: ServiceOf,
  called: Text,
): PresentationFlaw[] =>
  paragraphs.flatMap((sentences, paragraph) =>
    sentences.flatMap((sentence, place) =>
      bracedIn(sentence)
        .filter((code) => serviceOf(code) !== service)
        .map((code) => ({
          path: ['paragraphs', paragraph, place],
          expected: { zh: `{${called.zh} 的一个指标}`, en: `{an indicator of ${called.en}}` },
          received: code,
        })),
    ),
  )

/** What stands in braces; a brace without its other one as it is. */
const bracedIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]*)\}|[{}]/g)].map(([whole, inner]) => inner ?? whole)

/** Headlines that are no indicators of their service. */
export const headlineFlaws = (
  { code: service, headlines }: Pick<CityService, 'code' | 'headlines'>,
  serviceOf: ServiceOf,
  called: Text,
): PresentationFlaw[] =>
  headlines.flatMap((code, place) =>
    serviceOf(code) === service
      ? []
      : [
          {
            path: ['headlines', place],
            expected: { zh: `${called.zh} 的一个指标`, en: `an indicator of ${called.en}` },
          },
        ],
  )

/** Rows of a statistical table that name an indicator there is not. */
export const rowFlaws = (
  { rows }: Pick<StatisticalTable, 'rows'>,
  serviceOf: ServiceOf,
): PresentationFlaw[] =>
  rows.flatMap(({ indicator }, place) =>
    indicator === undefined || serviceOf(indicator) !== undefined
      ? []
      : [{ path: ['rows', place, 'indicator'], expected: anIndicator }],
  )

const anIndicator: Text = {
  zh: '在用的一个指标（记录不含的行不写指标）',
  en: 'an indicator in use (none where no record carries the row)',
}
