import { textProblems } from '@kexie/records/row-rules'
import { type PlannedSetting, previewSetting, type Setting, setSetting } from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import { codeFor } from '@kexie/schema/made-code'
import { orThrow } from '@kexie/schema/or-throw'
import type { ProblemFact } from '@kexie/schema/problems'
import { publishedPattern, sourceKeyPattern } from '@kexie/schema/published'
import type { MetricsContext } from '../context.ts'
import type { SetSourceInput, SourceChange } from '../schema.generated.ts'
import { type DocumentRow, findDocument, listDocuments, writeDocument } from '../store/statements.ts'
import { invalid } from './target-problems.ts'

/** What registering a document, or correcting what is said of it, would do. */
export const sourcePreview = async (context: MetricsContext, change: SourceChange) =>
  previewSetting(context, await settingOf(context, change))

/** Registers a document whose numbers are compared, or corrects what is said of it. */
export async function setSource(context: MetricsContext, { change, ...given }: SetSourceInput) {
  const setting = await settingOf(context, change)
  const refused = await setSetting(context, setting, given)
  if (refused) return refused
  const document = orThrow(await findDocument(context.db, setting.key), `document ${setting.key}`)
  return { __typename: 'SourceSet' as const, document }
}

/** A new document is known by the key that it will have. */
async function settingOf({ db }: MetricsContext, change: SourceChange): Promise<Setting> {
  const taken = new Set((await listDocuments(db)).map(({ key }) => key))
  const key =
    change.key?.trim() || codeFor({ en: `document ${change.published.slice(0, 4)}`, pinyin: '' }, taken)
  return {
    ...{ part: 'SOURCE', key, action: 'SET_STATEMENT' },
    ...(change.key?.trim() && { codeField: 'change.key' }),
    plan: async (tx) => {
      const before = await findDocument(tx, key)
      const after = documentOf(key, change)
      return planned(before, after)
    },
  }
}

const documentOf = (key: string, { title, publisher, published }: SourceChange): DocumentRow => ({
  ...{ key, title: title.trim(), publisher: publisher.trim(), publishedOn: published.trim() },
})

const planned = (before: DocumentRow | undefined, after: DocumentRow): PlannedSetting => ({
  problems: problemsOf(after),
  steps: stepsOf(before, after),
  ...{ before, after },
  write: (tx) => writeDocument(tx, after),
})

const labels = {
  key: { zh: '代码', en: 'Code' },
  title: { zh: '标题', en: 'Title' },
  publisher: { zh: '发布者', en: 'Publisher' },
  publishedOn: { zh: '发布日期', en: 'Published' },
} as const satisfies Record<keyof DocumentRow, Text>

function problemsOf({ key, title, publisher, publishedOn }: DocumentRow): ProblemFact[] {
  const written = { zh: '形如 report-2021 的代码', en: 'a code such as report-2021' }
  const day = { zh: '年、年月或日期，如 2021、2021-12、2021-12-31', en: 'such as 2021, 2021-12, 2021-12-31' }
  return [
    ...(sourceKeyPattern.test(key) ? [] : [invalid('change.key', labels.key, written, key)]),
    ...textProblems('change.title', labels.title, title, 200),
    ...textProblems('change.publisher', labels.publisher, publisher, 200),
    ...(publishedPattern.test(publishedOn)
      ? []
      : publishedOn === ''
        ? textProblems('change.published', labels.publishedOn, publishedOn, 10)
        : [invalid('change.published', labels.publishedOn, day, publishedOn)]),
  ]
}

function stepsOf(before: DocumentRow | undefined, after: DocumentRow) {
  if (!before)
    return [
      {
        what: {
          zh: `登记文件“${after.title}”（${after.key}）。`,
          en: `Register the document "${after.title}" (${after.key}).`,
        },
        consequences: [{ zh: '随后可登记其中公布的数。', en: 'What it published is added next.' }],
      },
    ]
  return (['title', 'publisher', 'publishedOn'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({
      what: {
        zh: `${labels[field].zh}由“${before[field]}”改为“${after[field]}”。`,
        en: `${labels[field].en} becomes "${after[field]}" instead of "${before[field]}".`,
      },
    }))
}
