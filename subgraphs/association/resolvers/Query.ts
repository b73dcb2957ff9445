import { checkedFirst } from '@kexie/db/book/cursor'
import { keyOf } from '@kexie/schema/global-id'
import type { QueryResolvers } from '../schema.generated.ts'
import { listDistricts } from '../store/districts.ts'
import { listOrganizations } from '../store/organizations.ts'
import { listPeople } from '../store/people.ts'

export const Query: QueryResolvers = {
  districts: (_, __, { db }) => listDistricts(db),
  district: (_, { code }, { districts }) => districts.load(code),
  organizations: (_, { filter, first, after }, { db }) =>
    listOrganizations(
      db,
      { ...filter, districtCode: filter?.district && (keyOf('District', filter.district) ?? 'none') },
      { first: checkedFirst(first), after },
    ),
  people: (_, { filter, first, after }, { db }) =>
    listPeople(db, filter?.text, { first: checkedFirst(first), after }),
}
