import { textProblems } from '@kexie/db/book/row-rules'
import { familyDoctorCare, familyDoctorFile, familyDoctorFollowUp } from '@kexie/db/tables/talent'
import { familyDoctorContributions } from '../contributions.ts'
import { dayProblems } from '../part-rules.ts'
import type { FamilyDoctorCareInput } from '../schema.generated.ts'
import { reporter } from './reporter.ts'

/**
 * Reports talents under a family doctor. Title, ledger and registry of people learn nothing of who they are: names,
 * doctors and follow-ups go into the confidential tables alone.
 */
export const reportFamilyDoctorCares = reporter({
  type: 'FamilyDoctorCare',
  table: familyDoctorCare,
  parts: { file: familyDoctorFile, followUps: familyDoctorFollowUp },
  fixedTitle: '高层次人才家庭医生签约（保密）',
  problems: ({ talent, doctors, followUps, occurredOn }: FamilyDoctorCareInput) => [
    ...textProblems('talent', { zh: '人才姓名', en: 'Talent' }, talent, 100),
    ...(doctors.length > 0
      ? []
      : [{ code: 'REQUIRED', field: 'doctors', label: { zh: '医生', en: 'Doctor' } } as const]),
    ...doctors.flatMap(({ doctor, assignedOn }, index) => [
      ...textProblems(`doctors.${index}.doctor`, { zh: '医生', en: 'Doctor' }, doctor, 100),
      ...dayProblems(`doctors.${index}.assignedOn`, assignedOn, occurredOn),
    ]),
    ...followUps.flatMap(({ dueOn }, index) => dayProblems(`followUps.${index}.dueOn`, dueOn, occurredOn)),
  ],
  content: ({ endsOn, talent, affiliation, doctors, followUps }) => ({
    columns: { endsOn: endsOn ?? null },
    parts: {
      file: doctors.map(({ doctor, assignedOn }) => ({
        talent: talent.trim(),
        affiliation: affiliation?.trim() || null,
        doctor: doctor.trim(),
        assignedOn,
      })),
      followUps: followUps.map(({ dueOn, doneOn, finding }) => ({
        dueOn,
        doneOn: doneOn ?? null,
        finding: finding ?? null,
      })),
    },
  }),
  contributions: ({ columns }) => familyDoctorContributions(columns.endsOn ?? null),
})
