import { campaignOf } from '../campaign.ts'

export const ScienceActivity = {
  campaign: ({ occurredOn }: { occurredOn: string }) => campaignOf(occurredOn),
}
