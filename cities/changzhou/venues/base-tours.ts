import { batches, externalKey } from '../batches.ts'
import { dayInYear } from '../calendar.ts'
import { districtOf } from '../people.ts'
import { cityAssociation, districtGlobalId } from '../registers.ts'
import { cycled, places, scattered } from '../spread.ts'
import { baseName, isOpen } from './education-bases.ts'

const months = 60
const quota = 400

/** Bases of before 2017 that stayed open all the time. */
const visited = places(149).filter((index) => isOpen(index) && index % 10 !== 0)

/** 科普基地月月游: four hundred residents every month of the five years. */
export const baseTours = () =>
  batches(places(months).map((index) => [cityAssociation, tourOf(index)] as const))

function tourOf(index: number) {
  const [year, month] = [2017 + Math.floor(index / 12), (index % 12) + 1]
  const base = cycled(visited, index * 11)
  return {
    externalKey: externalKey('base-tour', index),
    title: `${year}年${month}月科普基地月月游`,
    occurredOn: dayInYear(year, 1, 2, [month, month]),
    district: districtGlobalId(districtOf(base)),
    base: { title: baseName(base) },
    quota,
    booked: quota + scattered(9, index, 0, 40),
    attendance: quota,
  }
}
