import { externalKey } from '../batches.ts'
import { dayInYear, dayOverYears, yearOf } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { districtAssociations, districtGlobalId } from '../registers.ts'
import { carries, cycled, places } from '../spread.ts'
import { districtName, positionIn } from './neighbourhoods.ts'
import { topics } from './topics.ts'

/** Municipal bases on the register when 2017 began, and named since; provincial ones likewise. */
const municipal = { before: 149, added: 108 }
const provincial = { before: 52, added: 38 }
const total = municipal.before + municipal.added
/** Of the 224 venues open at the end of 2021; the others are science museums and community halls. */
const open = 213

export const baseName = (index: number): string =>
  `${districtName(districtOf(index))}${cycled(topics, Math.floor(index / 7))}科普教育基地`

/** Day a base was named municipal: seven years before 2015 for the old ones. */
function namedOn(index: number): string {
  if (index >= municipal.before) return dayOverYears(index - municipal.before, municipal.added, [11, 12])
  return dayInYear(2008 + Math.floor((index * 7) / municipal.before), index % 10, 10, [11, 12])
}

const old = places(municipal.before)
const wasProvincial = (index: number) => carries(index, municipal.before, provincial.before)
const onlyMunicipal = old.filter((index) => !wasProvincial(index))

/** Day each provincial base was approved: a municipal one of before 2017 every time. */
const approvedOn: ReadonlyMap<number, string> = new Map([
  ...old.filter(wasProvincial).map((index) => [index, `${yearOf(namedOn(index)) + 2}-06-18`] as const),
  ...places(provincial.added).map((place) => {
    const index = cycled(onlyMunicipal, Math.floor((place * onlyMunicipal.length) / provincial.added))
    return [index, dayOverYears(place, provincial.added, [6, 7])] as const
  }),
])

/** Whether a base is open to the public at the end of 2021. */
export const isOpen = (index: number): boolean => carries(index, total, open)

/** 市级、省级科普教育基地: 257 municipal ones, 90 of them provincial as well. */
export const educationBases = () =>
  places(total).map((index) => [districtAssociations[districtOf(index)], educationBase(index)] as const)

function educationBase(index: number) {
  const occurredOn = namedOn(index)
  const approved = approvedOn.get(index)
  const reassessedOn = occurredOn < '2015-01-01' ? '2019-12-10' : null
  return {
    externalKey: externalKey('education-base', index),
    title: baseName(index),
    occurredOn,
    district: districtGlobalId(districtOf(index)),
    kind: 'EDUCATION_BASE',
    ...positionIn(districtOf(index), index),
    designations: [
      { level: 'MUNICIPAL', designatedOn: occurredOn, reassessedOn },
      ...(approved ? [{ level: 'PROVINCIAL', designatedOn: approved }] : []),
    ],
    openings: openingsOf(index, occurredOn),
  }
}

/** Every tenth was shut in the first months of 2020; of those not open, every other is under repair. */
function openingsOf(index: number, openedOn: string) {
  const hours = '周二至周日 9:00–17:00'
  if (!isOpen(index))
    return index % 2 === 0 && openedOn < '2021-10-31' ? [{ openedOn, closedOn: '2021-10-31', hours }] : []
  if (index % 10 === 0 && openedOn < '2020-01-23')
    return [
      { openedOn, closedOn: '2020-01-23', hours },
      { openedOn: '2020-04-15', hours, byAppointment: true },
    ]
  return [{ openedOn, hours, byAppointment: index % 4 === 0 }]
}
