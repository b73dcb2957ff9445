import { meetingEarlier } from '@kexie/records/terms'
import { dayAfter } from '@kexie/schema/days'
import type { ProblemFact } from '@kexie/schema/problems'
import type { ScienceBaseInput } from './schema.generated.ts'

/** Everything wrong with a base beyond its single fields. */
export function scienceBaseProblems(base: ScienceBaseInput): ProblemFact[] {
  return [...positionProblems(base), ...designationProblems(base), ...openingProblems(base)]
}

/** A place on the map takes both degrees. */
function positionProblems({ longitude, latitude }: ScienceBaseInput): ProblemFact[] {
  const given = [longitude, latitude].filter((degrees) => degrees !== null && degrees !== undefined)
  if (given.length !== 1) return []
  return latitude === null || latitude === undefined
    ? [{ code: 'REQUIRED', field: 'latitude', label: { zh: '纬度', en: 'Latitude' } }]
    : [{ code: 'REQUIRED', field: 'longitude', label: { zh: '经度', en: 'Longitude' } }]
}

/** A level is held once at a time: what was revoked may be named again from that day. */
function designationProblems({ designations }: ScienceBaseInput): ProblemFact[] {
  const terms = designations.map(({ level, designatedOn, revokedOn }) => ({
    of: level,
    from: designatedOn,
    until: revokedOn ?? null,
  }))
  return meetingEarlier(terms).map((place) => ({
    code: 'ALREADY_EXISTS',
    field: `designations.${place}`,
    label: { zh: '命名', en: 'Designation' },
    received: designations[place]?.designatedOn ?? '',
  }))
}

/** A venue is open once at a time, and not beyond its own end. */
function openingProblems({ openings, endsOn }: ScienceBaseInput): ProblemFact[] {
  const terms = openings.map(({ openedOn, closedOn }) => ({
    of: '',
    from: openedOn,
    until: closedOn ? dayAfter(closedOn) : null,
  }))
  const repeated = meetingEarlier(terms).map(
    (place): ProblemFact => ({
      code: 'ALREADY_EXISTS',
      field: `openings.${place}`,
      label: { zh: '开放', en: 'Opening' },
      received: openings[place]?.openedOn ?? '',
    }),
  )
  return [...repeated, ...openings.flatMap(({ closedOn }, place) => outliving(closedOn, endsOn, place))]
}

function outliving(
  closedOn: string | null | undefined,
  endsOn: string | null | undefined,
  place: number,
): ProblemFact[] {
  if (!endsOn || (closedOn && closedOn <= endsOn)) return []
  const [field, label] = [`openings.${place}.closedOn`, { zh: '末日', en: 'Last day open' }]
  if (!closedOn) return [{ code: 'REQUIRED', field, label }]
  const expected = { zh: `不晚于基地末日 ${endsOn}`, en: `a date not after ${endsOn}` }
  return [{ code: 'INVALID_VALUE', field, label, expected, received: closedOn }]
}
