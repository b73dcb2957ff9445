import { batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { districtAssociations, districtGlobalId } from '../registers.ts'
import { places } from '../spread.ts'
import { communityName } from './neighbourhoods.ts'
import { personOf } from './people.ts'

interface Team {
  role: 'VOLUNTEER' | 'LECTURER' | 'COMMUNITY_OFFICER'
  stream: 'volunteers' | 'lecturers' | 'officers'
  name: string
  /** In the role at the end of 2021. */
  serving: number
  /** Those in the role since before 2017, of whom some have left. */
  older: number
  left: number
}

const teams: readonly Team[] = [
  { role: 'VOLUNTEER', stream: 'volunteers', name: '科技志愿者', serving: 1668, older: 400, left: 92 },
  { role: 'LECTURER', stream: 'lecturers', name: '科普讲师团成员', serving: 165, older: 60, left: 8 },
  { role: 'COMMUNITY_OFFICER', stream: 'officers', name: '社区科普员', serving: 532, older: 200, left: 28 },
]

/** 科技志愿者, 科普讲师团 and 社区科普员: those of the end of 2021, and those who left in the five years. */
export const scienceRoles = () =>
  batches(
    teams.flatMap((team) =>
      places(team.serving + team.left).map(
        (index) => [districtAssociations[districtOf(index)], roleOf(team, index)] as const,
      ),
    ),
  )

/** The last of those who were there before 2017 left: lecturers with a menu stay. */
function roleOf({ role, stream, name, serving, older, left }: Team, index: number) {
  const isOfficer = role === 'COMMUNITY_OFFICER'
  const person = isOfficer
    ? { ...personOf(stream, index), affiliation: communityName(index) }
    : personOf(stream, index)
  const total = serving + left
  const departure = index - (older - left)
  return {
    externalKey: externalKey(role.toLowerCase().replaceAll('_', '-'), index),
    title: `${name}：${person.name}`,
    occurredOn: index < older ? `${2013 + (index % 4)}-03-05` : dayOverYears(index - older, total - older),
    endsOn: departure >= 0 && departure < left ? dayOverYears(departure, left) : null,
    district: districtGlobalId(districtOf(index)),
    role,
    person,
    communities: isOfficer ? communitiesOf(index) : [],
  }
}

/** One officer in twenty serves the neighbouring community as well. */
function communitiesOf(index: number) {
  const own = { community: communityName(index) }
  return index % 20 === 0 ? [own, { community: communityName(index + 7) }] : [own]
}
