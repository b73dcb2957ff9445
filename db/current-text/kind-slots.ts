import { cityAssociation, organizationKindList, otherKind } from '@kexie/schema/organization-kinds'

const quoted = (code: string) => `'${code}'`

/** What functions leave to the kinds of organizations that code goes by. */
export const kindSlots: Readonly<Record<string, () => string>> = {
  'the list of kinds': () => quoted(organizationKindList),
  'the kind of the city’s association': () => quoted(cityAssociation),
  'the kind of whoever is not classified': () => quoted(otherKind),
}
