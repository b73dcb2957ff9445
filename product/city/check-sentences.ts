import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** What stands in braces in the report and is no indicator of its chapter's service. */
export function sentenceFaults({ report, indicators }: PlacedDefinitions): Fault[] {
  const serviceOf = new Map(indicators.map(({ value: { code, service } }) => [code, service]))
  return report.flatMap(({ value: { service, paragraphs }, file, path }) =>
    paragraphs.flatMap((sentences, paragraph) =>
      sentences.flatMap((sentence, place) =>
        bracedIn(sentence)
          .filter((code) => serviceOf.get(code) !== service)
          .map((code) => {
            const expected = { zh: `{${service} 的一个指标}`, en: `{an indicator of ${service}}` }
            const received = { zh: `“${code}”`, en: `"${code}"` }
            return file.fault([...path, 'paragraphs', paragraph, place], expected, received)
          }),
      ),
    ),
  )
}

/** What stands in braces; a brace without its other one as it is. */
const bracedIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{([^{}]*)\}|[{}]/g)].map(([whole, inner]) => inner ?? whole)
