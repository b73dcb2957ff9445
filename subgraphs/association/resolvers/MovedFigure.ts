import { toGlobalId } from '@kexie/schema/global-id'
import type { AssociationContext } from '../context.ts'
import type { MovedFigureResolvers } from '../schema.generated.ts'
import type { IdentityKind } from '../store/identities.ts'

export const MovedFigure: MovedFigureResolvers = {
  indicator: ({ indicator }) => ({ id: toGlobalId('Indicator', indicator) }),
  district: ({ scope_code }, _, { districts }) => districts.load(scope_code),
  from: ({ from_year }) => from_year,
  to: ({ to_year }) => to_year,
}

interface Merged {
  into: { kind: IdentityKind; into: string }
}

export const IdentitiesMerged = {
  person: ({ into: { kind, into } }: Merged, _: unknown, { people }: AssociationContext) =>
    kind === 'PERSON' ? people.load(into) : null,
  organization: ({ into: { kind, into } }: Merged, _: unknown, { organizations }: AssociationContext) =>
    kind === 'ORGANIZATION' ? organizations.load(into) : null,
}
