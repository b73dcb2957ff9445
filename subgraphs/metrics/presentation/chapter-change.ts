import { textProblems } from '@kexie/records/row-rules'
import type { SettingStep } from '@kexie/records/set-setting'
import type { CityService, ReportChapter } from '@kexie/schema/definitions'
import type { Text } from '@kexie/schema/indicator'
import { chapterFlaws } from '@kexie/schema/presentation-rules'
import type { ProblemFact } from '@kexie/schema/problems'
import type { Definitions } from '../definitions/definitions.ts'
import type { ChapterChange } from '../schema.generated.ts'
import { flawProblem, serviceIn } from './problems.ts'

/** A chapter as a change states it, without what is blank; undefined where it is taken out. */
export function statedChapter({ service, heading, paragraphs }: ChapterChange): ReportChapter | undefined {
  const written = paragraphs
    .map((sentences) => sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== ''))
    .filter((sentences) => sentences.length > 0)
  return written.length > 0 ? { service, heading: heading.trim(), paragraphs: written } : undefined
}

/** What is wrong with a chapter, at the sentences of the change. */
export function chapterProblems(
  change: ChapterChange,
  service: CityService,
  definitions: Definitions,
): ProblemFact[] {
  const { zh, en } = service.name
  const toProblem = flawProblem(labels.sentence, { at: [], received: () => '' })
  return [
    ...(statedChapter(change) ? textProblems('change.heading', labels.heading, change.heading, 200) : []),
    ...change.paragraphs.flatMap((sentences, paragraph) =>
      sentences.flatMap((sentence, place) =>
        sentence.trim() === ''
          ? []
          : textProblems(`change.paragraphs.${paragraph}.${place}`, labels.sentence, sentence, 2_000),
      ),
    ),
    ...chapterFlaws(change, serviceIn(definitions), { zh: `“${zh}”`, en: `"${en}"` }).map(toProblem),
  ]
}

const labels = {
  heading: { zh: '标题', en: 'Heading' },
  sentence: { zh: '句子', en: 'Sentence' },
} as const satisfies Record<string, Text>

/** The report with a chapter as it shall be; a new one stands where its service does. */
export function reportWith(
  report: readonly ReportChapter[],
  { service, after }: { service: string; after: ReportChapter | undefined },
  services: readonly CityService[],
): ReportChapter[] {
  const place = report.findIndex((one) => one.service === service)
  if (place >= 0) return report.toSpliced(place, 1, ...(after ? [after] : []))
  if (!after) return [...report]
  const order = services.map(({ code }) => code)
  const next = report.findIndex((one) => order.indexOf(one.service) > order.indexOf(service))
  return report.toSpliced(next < 0 ? report.length : next, 0, after)
}

/** What a chapter as it shall be changes. */
export function chapterSteps(
  before: ReportChapter | undefined,
  after: ReportChapter | undefined,
): SettingStep[] {
  if (!before && !after) return []
  if (!after) return [step(`取消“${before?.heading}”一章。`, `Take out the chapter "${before?.heading}".`)]
  if (!before) return [step(`写“${after.heading}”一章。`, `Write the chapter "${after.heading}".`)]
  const [was, is] = [before.paragraphs.flat(), after.paragraphs.flat()]
  const added = is.filter((sentence) => !was.includes(sentence)).length
  const gone = was.filter((sentence) => !is.includes(sentence)).length
  const isMoved = added + gone === 0 && JSON.stringify(before.paragraphs) !== JSON.stringify(after.paragraphs)
  const { heading } = after
  return [
    ...(before.heading === heading
      ? []
      : [step(`标题“${before.heading}”改为“${heading}”。`, `The heading becomes "${heading}".`)]),
    ...(added + gone > 0
      ? [
          step(
            `“${heading}”：新写 ${added} 句，去掉 ${gone} 句。`,
            `"${heading}": ${added} sentence(s) written, ${gone} taken out.`,
          ),
        ]
      : []),
    ...(isMoved
      ? [step(`“${heading}”各句重新排列。`, `The sentences of "${heading}" are put in another order.`)]
      : []),
  ]
}

const step = (zh: string, en: string): SettingStep => ({ what: { zh, en }, consequences: [past] })

const past: Text = {
  zh: '此后印出的报告按此；已发布的总览，其报告仍是当时的文字。',
  en: 'Reports printed from now on say this; that of a published review says what it said.',
}
