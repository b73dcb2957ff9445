import { connection, personStub, recordFields } from '@kexie/db/book/record-fields'
import type { TalentContext } from '../context.ts'
import type {
  FeaturedPersonResolvers,
  MediaFeatureConnectionResolvers,
  MediaFeatureResolvers,
} from '../schema.generated.ts'

export const MediaFeature: MediaFeatureResolvers = {
  ...recordFields('MediaFeature', ({ records }: TalentContext) => records.MediaFeature),
  people: (feature, _, { featured }) => featured.load(feature),
}

export const MediaFeatureConnection: MediaFeatureConnectionResolvers = connection

export const FeaturedPerson: FeaturedPersonResolvers = {
  person: ({ personId }) => personStub(personId),
}
