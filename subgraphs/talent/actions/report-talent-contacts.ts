import { personProblems } from '@kexie/db/book/registry'
import { countProblem, textProblems } from '@kexie/db/book/row-rules'
import { contactMade, serviceRequest, talentContact } from '@kexie/db/tables/talent'
import { talentContactContributions } from '../contributions.ts'
import { dayProblems } from '../part-rules.ts'
import type { TalentContactInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/** Reports who keeps contact with which talent, the contacts made and the requests answered. */
export const reportTalentContacts = reporter({
  type: 'TalentContact',
  table: talentContact,
  parts: { contacts: contactMade, requests: serviceRequest },
  people: ({ person, officer }: TalentContactInput) => [person, officer],
  problems: ({ person, officer, intervalDays, contacts, requests, occurredOn }, known) => [
    ...personProblems('person', person, known),
    ...personProblems('officer', officer, known),
    ...countProblem('intervalDays', { zh: '联系间隔天数', en: 'Interval' }, intervalDays, {
      min: 1,
      max: 3660,
    }),
    ...contacts.flatMap(({ contactedOn }, index) =>
      dayProblems(`contacts.${index}.contactedOn`, contactedOn, occurredOn),
    ),
    ...requests.flatMap(({ askedOn, answeredOn, question }, index) => [
      ...dayProblems(`requests.${index}.answeredOn`, answeredOn, askedOn),
      ...textProblems(`requests.${index}.question`, { zh: '诉求', en: 'Request' }, question, 1000),
    ]),
  ],
  content: ({ person, officer, intervalDays, endsOn, countRelation, contacts, requests }, { personId }) => ({
    columns: {
      personId: personId(person),
      officerId: personId(officer),
      intervalDays,
      endsOn: endsOn ?? null,
      countRelation,
    },
    parts: {
      contacts: contacts.map(({ contactedOn, summary }) => ({ contactedOn, summary: summary ?? null })),
      requests: requests.map(({ kind, askedOn, question, answeredOn, answer }) => ({
        kind,
        askedOn,
        question: question.trim(),
        answeredOn: answeredOn ?? null,
        answer: answer ?? null,
      })),
    },
  }),
  contributions: ({ columns }) => talentContactContributions(columns),
})
