import type { FieldDefinition } from '@kexie/schema/record-definition'
import { statedDefinitions } from '@kexie/schema/stated-definitions'
import { expect, test } from 'vitest'

/** Numbers of which nobody knows only about how many: by why that is so. */
const exact: Readonly<Record<string, readonly string[]>> = {
  'which one of several it is': [
    ...[
      'AcademicEvent.issue',
      'TrainingClass.classNumber',
      'PaperAppraisal.edition',
      'AppraisedPaper.edition',
    ],
    ...[
      'LiteracySurvey.rank',
      'ProvincialRanking.rank',
      'StartupContest.edition',
      'StartupContest.entries.rank',
    ],
    ...[
      'Roadshow.issue',
      'Salon.issue',
      'IncubatorVisit.batch',
      'VentureFund.phases.phase',
      'ExpoEdition.number',
    ],
    ...['JournalIssue.number', 'DelegationMember.batch', 'Designation.batch', 'GrantPolicy.version'],
  ],
  'a year': [
    ...['GrantPolicy.budgets.year', 'Handbook.edition', 'ThinkTankReport.year', 'JournalIssue.year'],
    ...['AchievementBankRegistration.benefits.year', 'MajorProject.year'],
  ],
  'what was decided, or given by whoever decided': [
    ...['GrantPolicy.cap', 'GrantPolicy.beneficiaryCap', 'GrantPolicy.budgets.amount', 'Grant.requested'],
    ...['Grant.approved', 'Grant.payments.amount', 'ResearchTopic.grant', 'TalentSupport.grantAmount'],
    ...['Grant.reviews.score', 'StartupContest.entries.score', 'LectureDelivery.rating'],
    ...['BaseTour.quota', 'BaseTour.booked', 'ServiceRecord.quota', 'TalentContact.intervalDays'],
  ],
}

/** Numbers that are reported of which nothing says how they relate to the true ones. */
function plainNumbers(at: string, fields: readonly FieldDefinition[]): string[] {
  const beside = new Set(fields.flatMap(({ upTo }) => upTo ?? []))
  return fields.flatMap((field) => {
    if (field.kind === 'PARTS') return plainNumbers(`${at}.${field.name}`, field.fields)
    const isNumber = (field.kind === 'INTEGER' || field.kind === 'QUANTITY') && !field.computed
    return isNumber && !field.relation && !beside.has(field.name) ? [`${at}.${field.name}`] : []
  })
}

test('of every amount that is reported somebody may know only about how many', () => {
  const found = statedDefinitions.records.flatMap(({ type, fields }) => plainNumbers(type, fields))
  expect(found.toSorted()).toEqual(Object.values(exact).flat().toSorted())
})
