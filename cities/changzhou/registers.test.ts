import { describe, expect, it } from 'vitest'
import { published, registers } from '../../test/changzhou-definitions.ts'
import { absorbedOn } from './absorbed.ts'
import { admittedOn, cityAssociation, districtAssociations, organizationId } from './registers.ts'
import { societies } from './societies.ts'

const { organizations, memberships, series } = registers
const stated = (key: string) =>
  Number(published.statements.find((statement) => statement.key === `kexie-2021/${key}`)?.value)
const ofKind = (kind: string) => organizations.filter((organization) => organization.kind === kind)

describe('organizations', () => {
  it('are as many as the report counts', () => {
    expect(ofKind('SOCIETY')).toHaveLength(stated('municipal-societies'))
    expect(ofKind('UNIVERSITY_ASSOCIATION')).toHaveLength(stated('university-associations'))
    expect(ofKind('COUNTY_ASSOCIATION')).toHaveLength(7)
    expect(ofKind('CITY_ASSOCIATION').map(({ name }) => name)).toEqual([cityAssociation])
  })

  it('have names and ids of their own', () => {
    expect(new Set(organizations.map(({ name }) => name)).size).toBe(organizations.length)
    expect(new Set(organizations.map(({ id }) => id)).size).toBe(organizations.length)
  })

  it('keep the id of their name from load to load', () => {
    expect(organizationId(cityAssociation)).toBe('1b78d77f-b321-8bf8-94e8-5193806c625f')
    for (const { id } of organizations) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
  })

  it('are reconstructed unless they certainly exist, and have no credit code', () => {
    const certain = organizations
      .filter(({ provenance }) => provenance !== 'RECONSTRUCTED')
      .map(({ name }) => name)
    expect(certain).toEqual([cityAssociation, ...Object.values(districtAssociations)])
    expect(organizations.filter(({ creditCode }) => creditCode)).toEqual([])
  })
})

describe('memberships', () => {
  const inPeriod = memberships.filter(
    ({ admittedOn }) => admittedOn >= '2017-01-01' && admittedOn <= '2021-12-31',
  )

  it('make everybody a member of the city association, once', () => {
    const [city, ...members] = organizations
    expect(memberships.map(({ organizationId: id }) => id)).toEqual(members.map(({ id }) => id))
    expect(new Set(memberships.map(({ bodyId }) => bodyId))).toEqual(new Set([city?.id]))
  })

  it('began on the day that the records of admissions have', () => {
    for (const [name, day] of absorbedOn) expect(admittedOn(name), name).toBe(day)
  })

  it('began in the five years for as many as the report counts as absorbed, the two it names among them', () => {
    expect(inPeriod).toHaveLength(stated('societies-absorbed'))
    const ids = inPeriod.map(({ organizationId: id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['西太湖细胞研究院', '常州市生物医学工程学会'].map(organizationId)),
    )
  })
})

describe('societies', () => {
  it('each have four topics that no other has', () => {
    expect(societies.filter(({ topics }) => topics.length !== 4)).toEqual([])
    expect(new Set(societies.flatMap(({ topics }) => topics)).size).toBe(4 * societies.length)
  })

  it('cover all nine fields', () => {
    expect(new Set(societies.map(({ field }) => field)).size).toBe(9)
  })
})

describe('series', () => {
  it('each have a programme of their own and were there when the records start', () => {
    expect(new Set(series.map(({ programme }) => programme)).size).toBe(5)
    expect(series.filter(({ startedOn }) => startedOn > '2017-01-01')).toEqual([])
  })
})
