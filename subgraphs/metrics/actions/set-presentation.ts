import {
  type PlannedSetting,
  previewSetting,
  refusedWith,
  type Setting,
  setSetting,
} from '@kexie/records/set-setting'
import type { Text } from '@kexie/schema/indicator'
import type { MetricsContext } from '../context.ts'
import { chapterProblems, chapterSteps, reportWith, statedChapter } from '../presentation/chapter-change.ts'
import { serviceProblems, serviceSteps, statedServices } from '../presentation/service-change.ts'
import { statedTable, tableProblems, tableSteps } from '../presentation/table-change.ts'
import type { ChapterChange, ServicesChange, TableChange } from '../schema.generated.ts'
import { present, readPresentation } from '../store/presentation.ts'

interface Given {
  revision: number
  reason: string
}

/** All services are one thing: their order is. */
export const servicesKey = 'services'

/** Services, their order, and what a leader looks at first. */
export const servicesSetting = (
  { definitions, viewer }: MetricsContext,
  change: ServicesChange,
): Setting => ({
  ...{ part: 'HEADLINES', key: servicesKey, action: 'SET_HEADLINES' },
  plan: async (tx) => {
    const shown = await readPresentation(tx)
    const services = statedServices(change, definitions)
    const problems = serviceProblems(shown, services, definitions)
    return {
      problems,
      steps: problems.length > 0 ? [] : serviceSteps(shown.services, services, definitions),
      ...{ before: shown.services, after: services },
      write: (writing) => present(writing, { services }, viewer.name),
    }
  },
})

/** A chapter of the report. */
export const chapterSetting = ({ definitions, viewer }: MetricsContext, change: ChapterChange): Setting => ({
  ...{ part: 'REPORT', key: change.service, action: 'SET_REPORT' },
  plan: async (tx) => {
    const { services, report } = await readPresentation(tx)
    const service = services.find(({ code }) => code === change.service)
    if (!service) return unknown('change.service', { zh: '服务', en: 'Service' }, change.service)
    const before = report.find((one) => one.service === service.code)
    const after = statedChapter(change)
    const next = reportWith(report, { service: service.code, after }, services)
    return {
      problems: chapterProblems(change, service, definitions),
      steps: chapterSteps(before, after),
      ...{ before, after },
      write: (writing) => present(writing, { report: next }, viewer.name),
    }
  },
})

/** A statistical table. */
export const tableSetting = ({ definitions, viewer }: MetricsContext, change: TableChange): Setting => ({
  ...{ part: 'TABLE', key: change.code.trim(), action: 'SET_REPORT' },
  plan: async (tx) => {
    const { tables } = await readPresentation(tx)
    const place = tables.findIndex(({ code }) => code === change.code.trim())
    const before = tables[place]
    const after = statedTable(change)
    const next = tables.toSpliced(before ? place : tables.length, before ? 1 : 0, ...(after ? [after] : []))
    return {
      problems: after ? tableProblems(after, definitions) : [],
      steps: tableSteps(before, after),
      ...{ before, after },
      write: (writing) => present(writing, { tables: next }, viewer.name),
    }
  },
})

const unknown = (field: string, label: Text, received: string): PlannedSetting =>
  refusedWith([{ code: 'NOT_FOUND', field, label, received }])

/** Changes how figures are shown; who asks this process next is shown it so. */
export async function setPresentation(
  context: MetricsContext,
  setting: Setting,
  { revision, reason }: Given,
) {
  const refused = await setSetting(context, setting, { revision, reason })
  if (refused) return refused
  const definitions = await context.renewed()
  return { __typename: 'PresentationSet' as const, presentation: await shownNow({ ...context, definitions }) }
}

/** What changing how figures are shown would do. */
export const presentationPreview = (context: MetricsContext, setting: Setting) =>
  previewSetting(context, setting)

/** How figures are shown, as the database has it, and by whose indicators. */
export const shownNow = async ({ db, definitions }: Pick<MetricsContext, 'db' | 'definitions'>) => ({
  ...(await readPresentation(db)),
  definitions,
})

export type PresentationKey = Awaited<ReturnType<typeof shownNow>>
