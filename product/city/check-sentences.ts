import { chapterFlaws } from '@kexie/schema/presentation-rules'
import { serviceIn } from './check-services.ts'
import type { Fault } from './fault.ts'
import type { PlacedDefinitions } from './placed-definitions.ts'

/** What stands in braces in the report and is no indicator of its chapter's service. */
export const sentenceFaults = ({ report, indicators }: PlacedDefinitions): Fault[] =>
  report.flatMap(({ value, file, path }) =>
    chapterFlaws(value, serviceIn(indicators), { zh: value.service, en: value.service }).map((flaw) =>
      file.fault([...path, ...flaw.path], flaw.expected, quoted(flaw.received ?? '')),
    ),
  )

const quoted = (code: string) => ({ zh: `“${code}”`, en: `"${code}"` })
