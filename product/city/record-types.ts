import { associationRecords } from '@kexie/association/records'
import { cooperationRecords } from '@kexie/cooperation/records'
import { eventRecords } from '@kexie/events/records'
import { incubatorRecords } from '@kexie/incubators/records'
import { talentRecords } from '@kexie/talent/records'
import { thinkTankRecords } from '@kexie/think-tank/records'
import { venueRecords } from '@kexie/venues/records'

/** Every record type as it is declared, by name. */
export const declaredTypes = new Map(
  [
    associationRecords,
    cooperationRecords,
    eventRecords,
    incubatorRecords,
    talentRecords,
    thinkTankRecords,
    venueRecords,
  ].flatMap(({ types }) => [...types]),
)
