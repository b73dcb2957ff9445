import { personProblems } from '@kexie/db/book/registry'
import { countProblem } from '@kexie/db/book/row-rules'
import { servedPerson, serviceRecord } from '@kexie/db/tables/talent'
import { serviceRecordContributions } from '../contributions.ts'
import { facilityProblems, quotaProblems } from '../part-rules.ts'
import type { ServiceRecordInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports services rendered in homes and care activities, with the people served. */
export const reportServiceRecords = reporter({
  type: 'ServiceRecord',
  table: serviceRecord,
  parts: { people: servedPerson },
  people: ({ people }: ServiceRecordInput) => people.map(({ person }) => person),
  facilities: ({ home }) => (home ? [home] : []),
  problems: ({ home, quota, people }, known, facilityOf) => [
    ...(home ? facilityProblems('home', home, facilityOf(home), 'HOME') : []),
    ...countProblem('quota', { zh: '名额', en: 'Quota' }, quota, { min: 1, max: 100_000 }),
    ...quotaProblems(people.length, quota),
    ...people.flatMap(({ person }, index) => personProblems(`people.${index}.person`, person, known)),
  ],
  content: ({ kind, home, quota, peopleRelation, people }, { personId, facilityOf }) => ({
    columns: {
      kind,
      homeId: home ? (facilityOf(home)?.id ?? null) : null,
      quota: quota ?? null,
      peopleRelation,
    },
    parts: { people: people.map(({ person }) => ({ personId: personId(person) })) },
  }),
  contributions: ({ columns, parts }) => serviceRecordContributions(columns, parts.people),
})
