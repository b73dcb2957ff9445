import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'
import { fields } from './topics-and-reports.ts'

const members = 40

const kinds = ['SCHOLAR', 'BUSINESS_LEADER', 'POLICY_EXPERT', 'SCHOLAR', 'OVERSEAS_EXPERT'] as const

/** 智库成员, eight a year in all fields; the first appointments have run out. No document counts them. */
export function thinkTankMembers(): Batch<object>[] {
  return batches(
    places(members).map((index) => {
      const person = personOf('members', index)
      const row = {
        externalKey: externalKey('think-tank-member', index),
        title: `常州市科技智库成员：${person.name}`,
        occurredOn: dayOverYears(index, members, [3, 3]),
        district: districtGlobalId(districtOf(index)),
        person,
        kind: cycled(kinds, index),
        field: cycled(fields, index)[0],
        endsOn: index < 4 ? '2020-12-31' : null,
      }
      return [cityAssociation, row] as const
    }),
  )
}
