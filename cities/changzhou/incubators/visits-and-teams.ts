import { batches, externalKey } from '../batches.ts'
import { dayInYear, dayOverYears } from '../calendar.ts'
import { districtAssociations, districtGlobalId, universityAssociations } from '../registers.ts'
import { cycled, places } from '../spread.ts'
import { personOf } from './people.ts'

const wujin = districtAssociations['320412']
const seat = districtGlobalId('320412')

const incubators = [
  '武进科创孵化园',
  '常州西太湖科技产业园孵化器',
  '武进高新区创业服务中心',
  '常州大学科技园',
]
/** Universities with their seat in Wujin. */
const universities = universityAssociations
  .filter(([, district]) => district === '320412')
  .map(([name]) => name.replace(/科协$/, ''))

/** 高校学生走进武进孵化器: batches of students; which university visited which incubator is plausible only. */
export const incubatorVisits = () =>
  batches(
    places(8).map((index) => {
      const [incubator, university] = [cycled(incubators, index), cycled(universities, index)]
      const row = {
        externalKey: externalKey('incubator-visit', index),
        title: `${university}学生走进${incubator}（第${index + 1}批）`,
        occurredOn: dayInYear(2017 + Math.floor(index / 4), index % 4, 4, [4, 11]),
        district: seat,
        batch: index + 1,
        incubator: { name: incubator },
        university: { name: university },
        students: 40 + (index % 3) * 5,
        teachers: 2,
      }
      return [wujin, row] as const
    }),
  )

const teams = 10

/** Ten settled teams of three students and, in every other, a teacher; two have moved out. */
export const startupTeams = () =>
  batches(
    places(teams).map((index) => {
      const [incubator, university] = [cycled(incubators, index), cycled(universities, index)]
      const row = {
        externalKey: externalKey('startup-team', index),
        title: `${university}师生创业团队${index + 1}`,
        occurredOn: dayOverYears(index, teams, [9, 10]),
        endsOn: index < 2 ? '2020-08-31' : null,
        district: seat,
        incubator: { name: incubator },
        university: { name: university },
        members: places(index % 2 === 0 ? 4 : 3).map((place) => ({
          person: { ...personOf('settlers', index * 4 + place), affiliation: university },
          role: place < 3 ? 'STUDENT' : 'TEACHER',
        })),
      }
      return [wujin, row] as const
    }),
  )
