import { type Batch, batches, externalKey } from '../batches.ts'
import { dayOverYears } from '../calendar.ts'
import { companyName } from '../companies.ts'
import { districtOf, type NamedPerson, streamsFrom } from '../people.ts'
import { cityAssociation, districtAssociations, districtGlobalId } from '../registers.ts'
import { cycled, places } from '../spread.ts'

/** Plausible people of the association, by stream. */
export const personOf = streamsFrom({
  committee: 38_300,
  chiefs: 38_500,
  liaison: 39_700,
  awarded: 39_800,
  reviewers: 39_950,
})

const seats = 120
const retired = 9
const chiefs = 1035
const chiefsBefore = 620
const departed = 40

/** 科协委员: 120 in office, some since the congress before; nine have left; and liaison officers of the joint meeting. */
export function committeeSeats(): Batch<object>[] {
  const members = places(seats + retired).map((index) => {
    const person = personOf('committee', index)
    return {
      title: `市科协委员：${person.name}`,
      occurredOn: index < 80 || index >= seats ? '2016-12-20' : '2021-06-28',
      committee: 'ASSOCIATION',
      person,
      office: index === 0 ? '主席' : index < 8 ? '副主席' : '委员',
      endsOn: index >= seats ? '2021-06-27' : null,
    }
  })
  const liaison = places(4).map((index) => {
    const person = personOf('liaison', index)
    return {
      title: `产学研联席会议联络员：${person.name}`,
      occurredOn: '2017-02-20',
      committee: 'JOINT_MEETING',
      group: '联络员',
      person,
      office: '联络员',
    }
  })
  return batches(
    [...members, ...liaison].map((row, index) => [
      cityAssociation,
      {
        ...row,
        externalKey: externalKey('committee-seat', index),
        district: districtGlobalId(districtOf(index)),
      },
    ]),
  )
}

const posts = [
  ['HOSPITAL', '医院', '院长'],
  ['SCHOOL', '学校', '校长'],
  ['FARM_MACHINERY_STATION', '农机站', '站长'],
  ['ENTERPRISE', '', '董事长'],
] as const

const towns = [
  '前黄',
  '横山桥',
  '湟里',
  '洛阳',
  '儒林',
  '薛埠',
  '直溪',
  '指前',
  '天目湖',
  '戴埠',
  '上黄',
  '竹箦',
  '孟河',
  '西夏墅',
  '奔牛',
  '邹区',
  '郑陆',
  '青龙',
]

/** “四长”: 1,035 on the list at the end of 2021, most since before 2017; forty have left office. */
export function chiefsOnTheList(): Batch<object>[] {
  return batches(
    places(chiefs + departed).map((index) => {
      const person: NamedPerson = personOf('chiefs', index)
      const [kind, place, post] = cycled(posts, index)
      const district = districtOf(index)
      const gone = index >= chiefs
      const before = gone || index < chiefsBefore
      const workplace =
        kind === 'ENTERPRISE'
          ? companyName(index, 'ELECTRONICS_AND_INFORMATION', district)
          : `${cycled(towns, Math.floor(index / posts.length))}第${1 + Math.floor(index / (posts.length * towns.length))}${place}`
      const row = {
        externalKey: externalKey('chief', index),
        title: `“四长”队伍：${person.name}（${post}）`,
        occurredOn: before ? '2016-09-10' : dayOverYears(index - chiefsBefore, chiefs - chiefsBefore, [3, 9]),
        district: districtGlobalId(district),
        person,
        kind,
        workplace: { name: workplace },
        endsOn: gone ? dayOverYears(index - chiefs, departed, [8, 8]) : null,
      }
      return [districtAssociations[district], row]
    }),
  )
}
