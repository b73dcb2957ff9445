import { personProblems } from '@kexie/db/book/registry'
import { textProblems } from '@kexie/db/book/row-rules'
import { featuredPerson, mediaFeature } from '@kexie/db/tables/talent'
import { mediaFeatureContributions } from '../contributions.ts'
import type { MediaFeatureInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports items in mainstream media and the WeChat column with the workers they feature. */
export const reportMediaFeatures = reporter({
  type: 'MediaFeature',
  table: mediaFeature,
  parts: { people: featuredPerson },
  people: ({ people }: MediaFeatureInput) => people.map(({ person }) => person),
  problems: ({ outlet, people }, known) => [
    ...textProblems('outlet', { zh: '媒体', en: 'Outlet' }, outlet, 100),
    ...(people.length > 0
      ? []
      : [{ code: 'REQUIRED', field: 'people', label: { zh: '被报道的人', en: 'People' } } as const]),
    ...people.flatMap(({ person }, index) => personProblems(`people.${index}.person`, person, known)),
  ],
  content: ({ channel, outlet, link, reprint, people }, { personId }) => ({
    columns: { channel, outlet: outlet.trim(), link: link?.trim() || null, reprint },
    parts: { people: people.map(({ person }) => ({ personId: personId(person) })) },
  }),
  contributions: ({ columns, parts }) => mediaFeatureContributions(columns, parts.people),
})
